-- Offered to other modules: where each version stands; in force is what was approved and told.
create or replace view approval.api_sign_off as
select id, subject_kind, subject_id, sha256, title, path, campaign, object_kind, language, owner, state,
       state = 'APPROVED' and leaves_at is null as in_force, forced_until, submitted_at, moved_at
  from approval.sign_off;
