-- Items, topics and facts are found by everything.
select search.api_watch('content.item', 'CONTENT', 'select id from changed');
select search.api_watch('content.edition', 'CONTENT', 'select item from changed');
select search.api_watch('content.coverage', 'CONTENT', 'select item from changed');
select search.api_watch('content.topic', 'TOPIC', 'select campaign || ''/'' || clause from changed');
select search.api_watch('content.brief', 'TOPIC', 'select campaign || ''/'' || clause from changed');
select search.api_watch('content.fact', 'FACT', 'select id from changed');
select search.api_watch('content.fact_value', 'FACT', 'select fact from changed');
select approval.api_watch_asked('CONTENT', 'content');
