-- The days that the plan in its first edition gave a task, as soon as they were known; what comes later is held against them.
alter table work.task add column baseline_opens_on date;
alter table work.task add column baseline_on date;
update work.task t
   set baseline_opens_on = t.opens_on,
       baseline_on = coalesce(
           (select e.day from work.entry e
             where e.task_id = t.id and e.day is not null and e.move in ('Given', 'Rescheduled')
             order by e.sequence limit 1),
           t.planned_on);
