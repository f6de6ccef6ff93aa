-- Dossiers are found by everything, by those who are asked about them too.
select search.api_watch('approval.dossier', 'DOSSIER', 'select id from changed');
select search.api_watch('approval.dossier_version', 'DOSSIER', 'select dossier from changed');
select search.api_watch('approval.sign_off', 'DOSSIER', 'select subject_id from changed where subject_kind = ''dossier''');
select search.api_watch('approval.seat', 'DOSSIER', 'select s.subject_id from changed t
    join approval.sign_off s on s.id = t.sign_off where s.subject_kind = ''dossier''');

-- Offered to other modules: what of theirs is submitted is read anew when other bodies are asked about it.
create function approval.api_watch_asked(kind text, subject text) returns void language plpgsql as $$
begin
    perform search.api_watch('approval.sign_off', kind,
        format('select subject_id from changed where subject_kind = %L', subject));
    perform search.api_watch('approval.seat', kind,
        format('select s.subject_id from changed t join approval.sign_off s on s.id = t.sign_off where s.subject_kind = %L', subject));
end $$;
