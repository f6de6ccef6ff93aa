-- A task split into parts that are done and proved apart; the first part is the task itself, with its proof and timeline.
alter table work.task add column part int not null default 1;
-- what of the clause the part is; null: all of it
alter table work.task add column words text;
alter table work.task add column split_of uuid references work.task;
-- the part it was joined to again; its own proof and timeline stay with it
alter table work.task add column joined_into uuid references work.task;
alter table work.task drop constraint task_campaign_id_clause_id_unit_id_earlier_units_key;
alter table work.task add unique (campaign_id, clause_id, unit_id, earlier_units, part);
alter table work.task add check (joined_into is null or state = 'NOT_APPLICABLE');
create index on work.task (split_of) where split_of is not null;
