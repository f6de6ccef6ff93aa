-- Translations and terms are found by everything.
select search.api_watch('translation.translation', 'TRANSLATION', 'select id from changed');
select search.api_watch('translation.segment', 'TRANSLATION', 'select translation from changed');
select search.api_watch('translation.term', 'TERM', 'select id from changed');
select approval.api_watch_asked('TRANSLATION', 'translation');
