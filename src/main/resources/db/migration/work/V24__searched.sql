-- Clauses and tasks are found by everything; a task by what was said to it too.
select search.api_watch('work.clause', 'CLAUSE', 'select campaign_id || ''/'' || id from changed');
select search.api_watch('work.task', 'TASK', 'select id from changed');
select search.api_watch('work.share', 'TASK', 'select task_id from changed');
select search.api_watch('work.comment', 'TASK', 'select task_id from changed');
select search.api_watch('work.duty', 'TASK', 'select t.id from changed d
    join work.task t on t.campaign_id = d.campaign_id and t.clause_id = d.clause_id');
