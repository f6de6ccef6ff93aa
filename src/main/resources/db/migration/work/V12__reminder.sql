-- What was sent to chase a task; each stage once for each day it was due, so an extension begins anew.
create table work.reminder (
    id uuid primary key,
    task_id uuid not null references work.task,
    campaign_id uuid not null,
    stage text not null check (stage in ('SOON', 'NEAR', 'LATE', 'TO_LEADER', 'TO_CHIEF', 'BY_HAND')),
    -- how far the chase has come: 0 for one sent by hand
    rank int not null,
    due_on date,
    at timestamptz not null,
    by_person uuid,
    by_name text,
    -- to whom it went, as they were called
    receivers text[] not null,
    words text,
    check ((stage = 'BY_HAND') = (rank = 0) and (stage = 'BY_HAND') = (by_person is not null)),
    check (stage = 'BY_HAND' or due_on is not null)
);
create unique index reminder_once on work.reminder (task_id, due_on, stage) where stage <> 'BY_HAND';
create index reminder_task on work.reminder (task_id, at desc);
create index reminder_campaign on work.reminder (campaign_id, at desc);

-- The one query of a run.
create index task_due on work.task (due_on) where state in ('READY', 'RUNNING', 'RETURNED');
