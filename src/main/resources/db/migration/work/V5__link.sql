-- What waits for what: the first task hands something over that the second one needs.
create table work.link (
    id uuid primary key,
    campaign_id uuid not null references work.campaign,
    from_task uuid not null references work.task,
    to_task uuid not null references work.task,
    -- which chain of the plan it follows; null: somebody made it
    chain text check (chain in
        ('PHOTOS', 'MATERIAL', 'CONTENT', 'TRANSLATION', 'REPORTAGE', 'REVIEW', 'SUBMISSION', 'APPROVAL')),
    -- whether it is enough that the first task is under way
    need text not null check (need in ('BEGUN', 'DONE')),
    note text,
    made_at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    by_post text,
    by_unit text not null,
    -- a link of the plan that somebody took away stays away
    dropped_at timestamptz,
    unique (from_task, to_task),
    check (from_task <> to_task)
);
create index on work.link (campaign_id) where dropped_at is null;
create index on work.link (to_task) where dropped_at is null;
