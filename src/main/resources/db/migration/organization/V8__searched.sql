-- Units and people are found by everything.
select search.api_watch('organization.unit', 'UNIT', 'select id from changed');
select search.api_watch('organization.unit_name', 'UNIT', 'select unit from changed');
select search.api_watch('organization.unit_alias', 'UNIT', 'select unit from changed');
select search.api_watch('organization.person', 'PERSON', 'select id from changed');
select search.api_watch('organization.post', 'PERSON', 'select person from changed');
select search.api_watch('organization.role_grant', 'PERSON', 'select person from changed');
