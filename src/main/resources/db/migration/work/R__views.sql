-- Offered to other modules: how far each clause with tasks has come, and those without that do not apply.
create or replace view work.api_clause_status as
select campaign_id, clause_id,
       sum(tasks)::int as tasks,
       coalesce(sum(tasks) filter (where state = 'PROVED'), 0)::int as proved,
       coalesce(sum(tasks) filter (where state = 'NOT_APPLICABLE'), 0)::int as not_applicable,
       case
           when coalesce(sum(tasks) filter (where state = 'NOT_APPLICABLE'), 0) = sum(tasks) then 'NOT_APPLICABLE'
           when sum(tasks) filter (where state in ('PROVED', 'NOT_APPLICABLE')) = sum(tasks) then 'PROVED'
           when sum(tasks) filter (where state in ('RUNNING', 'SUBMITTED', 'RETURNED', 'PROVED')) > 0 then 'RUNNING'
           else 'NOT_STARTED'
       end as status
  from (select campaign_id, clause_id, state, tasks from work.clause_count
        union all
        select campaign_id, clause_id, state, tasks from work.clause_step) n
 group by campaign_id, clause_id
having sum(tasks) > 0
 union all
select r.campaign_id, r.clause_id, 0, 0, 0, 'NOT_APPLICABLE'
  from work.clause_ruling r
 where r.left_out
   and not exists (select from work.clause_ruling n
                    where n.campaign_id = r.campaign_id and n.clause_id = r.clause_id and n.sequence > r.sequence)
   and not exists (select from work.task t where t.campaign_id = r.campaign_id and t.clause_id = r.clause_id);

-- Offered to other modules: each task with what the plan says of it.
create or replace view work.api_task as
select t.id, t.campaign_id, t.clause_id, c.place as clause_place, coalesce(t.words, d.words) as words,
       d.actions, d.objects, d.languages,
       d.partners || array(select x.unit_id from work.share x where x.task_id = t.id) as partners,
       d.request, t.unit_id, t.person_id, t.state, t.opens_on, t.closes_on, t.planned_on, t.due_on,
       d.places, d.collective, t.baseline_opens_on, t.baseline_on, t.earlier_units
  from work.task t
  join work.duty d on d.campaign_id = t.campaign_id and d.clause_id = t.clause_id
  join work.clause c on c.campaign_id = t.campaign_id and c.id = t.clause_id;

-- Offered to other modules: what hangs on a "(nếu có)", and its answer; part is null where all of the clause does.
create or replace view work.api_condition as
select d.campaign_id, d.clause_id, d.condition_part as part, s.answer
  from work.duty d
  join work.decision s on s.id = d.condition_id;

-- Offered to other modules: the campaigns.
create or replace view work.api_campaign as
select id, title, event_name, event_word, issuer, confirmed_on, opens_on, closes_on, starts_on, ends_on
  from work.campaign;

-- Offered to other modules: which task waits for which; chain is null where somebody made the link.
create or replace view work.api_link as
select id, campaign_id, from_task, to_task, chain, need from work.link where dropped_at is null;

-- Offered to other modules: how much of what each clause asks for.
create or replace view work.api_target as
select campaign_id, clause_id, place, quantity, measure, about, words from work.target;
