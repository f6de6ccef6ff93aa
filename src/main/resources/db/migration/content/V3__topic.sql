-- What a plan wants told: its clauses of kind TOPIC, in their order.
create table topic (
    campaign uuid not null,
    clause text not null,
    place int not null,
    words text not null,
    phases text[] not null,
    -- a later edition of the plan has it no more
    gone boolean not null default false,
    primary key (campaign, clause)
);

-- Over which channels and in which languages a plan wants it told.
create table scope (
    campaign uuid primary key,
    channels text[] not null,
    languages text[] not null
);

-- What whoever writes on a topic has to know.
create table brief (
    campaign uuid not null,
    clause text not null,
    messages text not null,
    sources text not null,
    dos text not null,
    donts text not null,
    contact text not null,
    saved_at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    version int not null,
    primary key (campaign, clause)
);

-- A figure, date or name that texts use by its key.
create table fact (
    id uuid primary key,
    campaign uuid not null,
    clause text,
    key text not null check (key ~ '^[a-z0-9-]{1,60}$'),
    name text not null,
    unique (campaign, key)
);

-- Each value a fact had, the last one in force; never changed.
create table fact_value (
    fact uuid not null references fact,
    number int not null,
    value text not null,
    source text not null,
    valid_until date,
    reason text,
    at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    primary key (fact, number)
);
create trigger fact_value_is_kept before update or delete or truncate on fact_value
    for each statement execute function refuse_change();

-- Which facts stand in the edition in force of each language, with the value as it stands there.
create table fact_use (
    item uuid not null references item,
    language text not null,
    key text not null,
    value text not null,
    primary key (item, language, key)
);
create index fact_use_key on fact_use (key);
