-- The performance programme of a campaign: what a clause of its plan asks of the unit that leads it.
create table programme (
    id uuid primary key,
    campaign uuid not null,
    -- null: it was opened without a clause
    clause text,
    lead uuid not null,
    title text not null check (title <> ''),
    -- null: as the plan says, or unknown
    limit_seconds int check (limit_seconds > 0),
    limit_reason text,
    counts_measured boolean not null default false,
    call_words text not null default '',
    call_by date,
    locked boolean not null default false,
    performed_on date,
    performed_words text not null default '',
    version int not null default 1,
    opened_by uuid not null,
    opened_at timestamptz not null,
    check ((limit_seconds is null) = (limit_reason is null))
);
create index programme_campaign on programme (campaign);
create index programme_lead on programme (lead);

-- The units that were asked for items.
create table called (
    programme uuid not null references programme (id),
    unit uuid not null,
    primary key (programme, unit)
);
create index called_unit on called (unit);

create table item (
    id uuid primary key,
    programme uuid not null references programme (id),
    unit uuid not null,
    state text not null check (state in ('REGISTERED', 'SELECTED', 'RESERVE', 'DROPPED')),
    place int not null,
    title text not null check (title <> ''),
    genre text not null,
    performers int check (performers > 0),
    language text not null,
    seconds int not null check (seconds > 0),
    lead_in text not null,
    lead_in_seconds int not null check (lead_in_seconds >= 0),
    changeover_seconds int not null check (changeover_seconds >= 0),
    needs text[] not null,
    needs_words text not null,
    author text not null,
    rights_note text not null,
    in_charge text not null,
    music uuid,
    reason text,
    performed boolean,
    version int not null default 1,
    by_person uuid not null,
    check ((state = 'DROPPED') = (reason is not null))
);
create index item_programme on item (programme, place);
create index item_unit on item (unit);
create index item_music on item (music) where music is not null;

-- What happened to programmes, rehearsals and lists, in order; never changed.
create table history (
    whole uuid not null,
    sequence int not null,
    subject uuid not null,
    about text not null,
    act text not null,
    words text,
    fields text[] not null,
    befores text[] not null,
    afters text[] not null,
    at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    by_unit text not null,
    primary key (whole, sequence)
);
create index history_subject on history (subject, sequence);

-- Versions that were submitted or signed, as they were read then; never changed.
create table edition (
    subject uuid not null,
    sha256 text not null,
    place int not null,
    part text not null,
    look text not null,
    words text not null,
    sound text,
    primary key (subject, sha256, place)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'congress.% is only appended to', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger history_is_kept before update or delete or truncate on history
    for each statement execute function refuse_change();
create trigger edition_is_kept before update or delete or truncate on edition
    for each statement execute function refuse_change();
