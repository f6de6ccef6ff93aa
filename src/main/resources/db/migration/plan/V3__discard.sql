-- A plan that was brought by mistake is discarded while it is in review; it stays on file with the reason.
alter table plan drop constraint plan_state_check;
alter table plan add constraint plan_state_check check (state in ('IN_REVIEW', 'CONFIRMED', 'DISCARDED'));
alter table plan add column discarded text;
alter table plan add check ((state = 'DISCARDED') = (discarded is not null));

-- Persons also put right what letterhead, title and signature say.
alter table judgement drop constraint judgement_about_check;
alter table judgement add constraint judgement_about_check
    check (about in ('DUTY', 'UNIT', 'FINDING', 'CHANGE', 'LETTERHEAD'));
