-- Plans are found by everything.
select search.api_watch('plan.plan', 'PLAN', 'select id from changed');
