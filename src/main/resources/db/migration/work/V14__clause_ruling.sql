-- Who runs a campaign says that a clause does not apply to it, or takes that back; never changed. The tasks are those that went with it.
create table work.clause_ruling (
    campaign_id uuid not null,
    clause_id text not null,
    sequence int not null,
    left_out boolean not null,
    reason text not null check (length(reason) between 1 and 2000),
    tasks uuid[] not null,
    at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    by_post text,
    by_unit text not null,
    primary key (campaign_id, clause_id, sequence),
    foreign key (campaign_id, clause_id) references work.clause on update cascade
);
