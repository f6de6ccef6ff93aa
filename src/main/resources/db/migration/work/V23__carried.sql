-- Campaigns that another installation runs: what is owed there came in a pack. The youngest pack says where tasks stand.
create table work.carried (
    campaign_id uuid primary key references work.campaign,
    source uuid not null,
    source_name text not null,
    number bigint not null,
    made_at timestamptz not null
);

-- Which lines of a timeline came from there, so that none comes twice and what was done here is told apart.
create table work.carried_line (
    task_id uuid not null,
    source_sequence int not null,
    sequence int not null,
    primary key (task_id, source_sequence),
    foreign key (task_id, sequence) references work.entry
);

-- The comments that came from there.
create table work.carried_comment (
    id uuid primary key references work.comment
);
