-- Slogans are found by everything.
select search.api_watch('display.slogan', 'SLOGAN', 'select id from changed');
select search.api_watch('display.wording', 'SLOGAN', 'select slogan from changed');
select search.api_watch('display.use', 'SLOGAN', 'select slogan from changed');
