-- Meetings are found by everything.
select search.api_watch('meeting.meeting', 'MEETING', 'select id from changed');
select search.api_watch('meeting.attendance', 'MEETING', 'select meeting from changed');
