-- Files are found by everything.
select search.api_watch('media.item', 'MEDIA', 'select id from changed');
