-- How much of what a duty asks for, and where, as the plan says it.
create table work.target (
    campaign_id uuid not null,
    clause_id text not null,
    place int not null,
    quantity numeric not null,
    measure text not null,
    -- how exactly: "khoảng", "gần", "trên", "ít nhất", "tối đa"; null: just so much
    about text check (about in ('ABOUT', 'NEARLY', 'OVER', 'AT_LEAST', 'AT_MOST')),
    words text not null,
    primary key (campaign_id, clause_id, place),
    foreign key (campaign_id, clause_id) references work.duty on update cascade
);
alter table work.duty add column places text[] not null default '{}';
