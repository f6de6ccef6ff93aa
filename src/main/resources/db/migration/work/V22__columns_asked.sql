-- Columns of a board, and the queue of who checks: the first of each are found without reading the others.
create index task_state on work.task (campaign_id, state, due_on) where joined_into is null;
drop index work.task_to_check;
create index task_to_check on work.task (campaign_id, moved_at, id, unit_id) where state = 'SUBMITTED';
