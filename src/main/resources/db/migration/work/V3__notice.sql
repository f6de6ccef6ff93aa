-- The notice that answered: the number under which the plan keeps it.
alter table work.decision add column notice int;
alter table work.event_day add column notice int;
