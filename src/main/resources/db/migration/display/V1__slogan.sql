-- Slogans of a campaign: those of its plan by clause, and those that were added.
create table slogan (
    id uuid primary key,
    campaign uuid not null,
    clause text,
    place int not null,
    language text not null,
    phases text[] not null,
    until date,
    gone boolean not null default false,
    unique (campaign, clause, language)
);
create index slogan_campaign on slogan (campaign, place);

-- Each wording a slogan had, the last one in force; never changed.
create table wording (
    slogan uuid not null references slogan,
    number int not null,
    words text not null check (words <> ''),
    at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    primary key (slogan, number)
);

-- Where a wording is used.
create table use (
    id uuid primary key,
    slogan uuid not null references slogan,
    number int not null,
    carrier text not null
        check (carrier in ('BANNER', 'BACKDROP', 'POSTER', 'PANEL', 'LED_SCREEN', 'LEAFLET', 'SPOKEN', 'OTHER')),
    place text not null,
    unit uuid not null,
    at timestamptz not null,
    by_person uuid not null,
    by_name text not null
);
create index use_slogan on use (slogan, at desc);

-- Print texts that were held against a wording.
create table proof (
    id uuid primary key,
    slogan uuid not null references slogan,
    number int not null,
    print text not null,
    differences int not null,
    at timestamptz not null,
    by_person uuid not null,
    by_name text not null
);
create index proof_slogan on proof (slogan, at desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'display.% is only appended to', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger wording_is_kept before update or delete or truncate on wording
    for each statement execute function refuse_change();
create trigger proof_is_kept before update or delete or truncate on proof
    for each statement execute function refuse_change();
