-- Offered to other modules: where each version stands; in force is what was approved and told.
create or replace view approval.api_sign_off as
select id, subject_kind, subject_id, sha256, title, path, campaign, object_kind, language, owner, state,
       state = 'APPROVED' and leaves_at is null as in_force, forced_until, submitted_at, moved_at
  from approval.sign_off;

-- Offered to other modules: the bodies that are asked about the latest version of each subject.
create or replace view approval.api_asked as
select distinct on (o.subject_kind, o.subject_id) o.subject_kind, o.subject_id,
       array(select t.body from approval.seat t where t.sign_off = o.id) as bodies
  from approval.sign_off o
 order by o.subject_kind, o.subject_id, o.submitted_at desc;
