-- Rounds and findings are found by everything.
select search.api_watch('inspection.round', 'INSPECTION', 'select id from changed');
select search.api_watch('inspection.finding', 'FINDING', 'select id from changed');
select search.api_watch('inspection.entry', 'FINDING', 'select finding from changed');
