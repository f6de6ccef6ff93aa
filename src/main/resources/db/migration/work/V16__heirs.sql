-- Those who had a task before, the first one first: a unit that ended hands its open tasks to its heir. Merged units that
-- each owed a clause leave their heir several tasks of it.
alter table work.task add column earlier_units uuid[] not null default '{}';
alter table work.task drop constraint task_campaign_id_clause_id_unit_id_key;
alter table work.task add unique (campaign_id, clause_id, unit_id, earlier_units);
