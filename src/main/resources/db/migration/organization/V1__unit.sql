-- Units, each with its names and parents through time. A period ends where the next begins or where the unit ends.
create table unit (
    id uuid primary key,
    kind text not null,
    code text,
    founded_on date not null,
    last_on date check (last_on >= founded_on),
    version bigint not null default 0
);
create table unit_name (
    unit uuid not null references unit (id),
    since date not null,
    name text not null check (name <> ''),
    primary key (unit, since)
);
create table unit_parent (
    unit uuid not null references unit (id),
    since date not null,
    parent uuid references unit (id),
    primary key (unit, since),
    check (parent <> unit)
);
create table unit_alias (
    unit uuid not null references unit (id),
    alias text not null check (alias <> ''),
    primary key (unit, alias)
);
create table succession (
    predecessor uuid not null references unit (id),
    successor uuid not null references unit (id),
    since date not null,
    primary key (predecessor, successor),
    check (predecessor <> successor)
);

-- Changes with every change of a unit: whoever has read the tree under this stamp need not read it again.
create table directory (
    single boolean primary key default true check (single),
    stamp uuid not null
);
insert into directory (stamp) values (gen_random_uuid());
