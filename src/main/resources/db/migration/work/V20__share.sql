-- What each cooperating unit does of a task that another one owes; without a row a partner of the plan was asked for nothing yet.
create table work.share (
    task_id uuid not null references work.task,
    unit_id uuid not null,
    -- what it is asked for
    words text not null check (length(words) between 1 and 1000),
    due_on date,
    state text not null check (state in ('OPEN', 'BEGUN', 'DELIVERED')),
    person_id uuid,
    person_name text,
    -- what was said with the last step
    note text,
    moved_at timestamptz not null,
    by_name text not null,
    primary key (task_id, unit_id),
    check ((state = 'OPEN') or (person_id is not null))
);
create index on work.share (unit_id) where state <> 'DELIVERED';

-- Somebody else does the task for its unit, for a time.
alter table work.task add column delegate_unit uuid;
alter table work.task add column delegate_person uuid;
alter table work.task add column delegate_name text;
-- how an act is signed that is done for another post: "KT.", "TL.", "TUQ."; null: the unit below acts in its own name
alter table work.task add column delegate_form text check (delegate_form in ('KT', 'TL', 'TUQ'));
alter table work.task add column delegate_for text;
alter table work.task add column delegate_since date;
alter table work.task add column delegate_until date;
alter table work.task add check ((delegate_unit is null) = (delegate_since is null));
alter table work.task add check (delegate_unit is not null or (delegate_person is null and delegate_form is null));
alter table work.task add check ((delegate_form is null) = (delegate_for is null));
create index on work.task (delegate_unit) where delegate_unit is not null;
