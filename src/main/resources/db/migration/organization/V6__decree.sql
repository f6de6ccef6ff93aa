-- Of several who took over, the one that took what nobody gave to another.
alter table succession add column main boolean not null default true;
update succession s set main = false
 where exists (select from succession o where o.predecessor = s.predecessor and o.successor <> s.successor);

-- Papers that merge, split and abolish units, from the draft to the day they were carried out or taken back.
create table decree (
    id uuid primary key,
    number text not null check (number <> ''),
    issued_on date not null,
    effective_on date not null,
    state text not null check (state in ('DRAFT', 'SCHEDULED', 'IN_FORCE', 'UNDONE')),
    content jsonb not null,
    made_by uuid not null,
    made_by_name text not null,
    made_at timestamptz not null,
    -- who decided, with the post they acted in
    decided_by jsonb,
    decided_at timestamptz,
    -- why it could not be carried out on its day
    trouble text,
    file_name text,
    original bytea,
    version bigint not null default 0,
    check ((state = 'DRAFT') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    check ((file_name is null) = (original is null))
);
create index decree_due on decree (effective_on) where state = 'SCHEDULED';

-- What each decree handed over, from whom to whom; without an heir: it ended.
create table handover (
    decree uuid not null references decree (id),
    estate text not null,
    key text not null,
    from_unit uuid not null references unit (id),
    to_unit uuid,
    words text not null,
    memo text not null,
    primary key (decree, estate, key)
);
create index handover_from on handover (from_unit);
