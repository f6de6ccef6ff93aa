-- A later edition of the plan gives clauses other addresses; what hangs on a clause goes with it.
alter table work.duty drop constraint duty_campaign_id_clause_id_fkey;
alter table work.duty add foreign key (campaign_id, clause_id) references work.clause on update cascade;
alter table work.task drop constraint task_campaign_id_clause_id_fkey;
alter table work.task add foreign key (campaign_id, clause_id) references work.duty on update cascade;
