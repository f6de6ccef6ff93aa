-- Proof is found by everything, by those who see its task.
select search.api_watch('evidence.submission', 'PROOF', 'select id from changed');
select search.api_watch('evidence.entry', 'PROOF', 'select submission from changed');
select search.api_watch('evidence.verdict', 'PROOF', 'select submission from changed');
select work.api_watch_tasks('PROOF', 'select s.id from changed t join evidence.submission s on s.task = t.id');
