-- Offered to other modules: what of theirs hangs on tasks is read anew with them; the query reads the tasks that changed from
-- a table "changed" with their id.
create function work.api_watch_tasks(kind text, keys text) returns void language sql as $$
    select search.api_watch('work.task', kind, keys);
    select search.api_watch('work.share', kind, 'with shares as (select task_id as id from changed) '
        || replace(keys, 'from changed', 'from shares'));
    select search.api_watch('work.duty', kind, 'with tasks as (select t.id from changed d
        join work.task t on t.campaign_id = d.campaign_id and t.clause_id = d.clause_id) '
        || replace(keys, 'from changed', 'from tasks'));
$$;
