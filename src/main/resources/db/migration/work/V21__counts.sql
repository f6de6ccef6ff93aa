-- How many tasks of each clause stand where. Whoever changes tasks only appends steps, so that nobody waits for another and
-- no two lock each other out; a job folds the steps into the counts. Both together are exact in every transaction.
create table work.clause_count (
    campaign_id uuid not null,
    clause_id text not null,
    state text not null,
    tasks int not null,
    primary key (campaign_id, clause_id, state)
);
create table work.clause_step (
    campaign_id uuid not null,
    clause_id text not null,
    state text not null,
    tasks int not null
);
create index on work.clause_step (campaign_id, clause_id);
insert into work.clause_count
select campaign_id, clause_id, state, count(*) from work.task where joined_into is null group by campaign_id, clause_id, state;

create function work.count_given() returns trigger language plpgsql as $$
begin
    insert into work.clause_step
    select campaign_id, clause_id, state, count(*) from now_there
     where joined_into is null group by campaign_id, clause_id, state;
    return null;
end $$;
create function work.count_gone() returns trigger language plpgsql as $$
begin
    insert into work.clause_step
    select campaign_id, clause_id, state, -count(*) from there_before
     where joined_into is null group by campaign_id, clause_id, state;
    return null;
end $$;
create function work.count_moved() returns trigger language plpgsql as $$
begin
    insert into work.clause_step
    select campaign_id, clause_id, state, sum(n)
      from (select campaign_id, clause_id, state, 1 as n from now_there where joined_into is null
            union all
            select campaign_id, clause_id, state, -1 from there_before where joined_into is null) s
     group by campaign_id, clause_id, state having sum(n) <> 0;
    return null;
end $$;
create trigger count_given after insert on work.task
    referencing new table as now_there for each statement execute function work.count_given();
create trigger count_gone after delete on work.task
    referencing old table as there_before for each statement execute function work.count_gone();
create trigger count_moved after update on work.task
    referencing old table as there_before new table as now_there for each statement execute function work.count_moved();

create function work.fold_counts() returns void language sql as $$
    with taken as (delete from work.clause_step returning *),
         sums as (select campaign_id, clause_id, state, sum(tasks)::int as tasks from taken group by 1, 2, 3 having sum(tasks) <> 0)
    insert into work.clause_count as c
    select campaign_id, clause_id, state, tasks from sums
        on conflict (campaign_id, clause_id, state) do update set tasks = c.tasks + excluded.tasks
$$;

-- When the unit last did something about a task: began, reported, handed in, gave it to somebody.
alter table work.task add column acted_at timestamptz;
update work.task t set acted_at = e.at
  from (select task_id, max(at) as at from work.entry
         where move in ('Start', 'ReportProgress', 'Submit', 'Assign') group by task_id) e
 where e.task_id = t.id;
create function work.note_act() returns trigger language plpgsql as $$
begin
    update work.task t set acted_at = greatest(t.acted_at, e.at)
      from (select task_id, max(at) as at from new_lines
             where move in ('Start', 'ReportProgress', 'Submit', 'Assign') group by task_id) e
     where e.task_id = t.id;
    return null;
end $$;
create trigger note_act after insert on work.entry
    referencing new table as new_lines for each statement execute function work.note_act();

-- What lists and counts ask for.
create index task_open on work.task (campaign_id, due_on, unit_id, clause_id)
    where state in ('WAITING', 'READY', 'RUNNING', 'RETURNED') and joined_into is null;
create index task_to_check on work.task (campaign_id, unit_id) where state = 'SUBMITTED';
create index task_person on work.task (campaign_id, person_id, person_name) where person_id is not null;
