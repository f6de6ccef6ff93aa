-- Equipment of a place: who brings what, whether it was tried, and that somebody answers for it.
create table gear_list (
    id uuid primary key,
    campaign uuid not null,
    -- null: it was opened without a clause
    clause text,
    lead uuid not null,
    title text not null check (title <> ''),
    place text not null,
    needed_on date,
    needed_at time,
    test_hours int not null default 24 check (test_hours between 1 and 336),
    responsible text not null default '',
    proved_at timestamptz,
    version int not null default 1,
    opened_by uuid not null,
    opened_at timestamptz not null,
    check (needed_at is null or needed_on is not null)
);
create index gear_list_campaign on gear_list (campaign);
create index gear_list_lead on gear_list (lead);

create table gear (
    id uuid primary key,
    list uuid not null references gear_list (id),
    place int not null,
    name text not null check (name <> ''),
    quantity int not null check (quantity > 0),
    measure text not null,
    spare int not null default 0 check (spare >= 0),
    -- the unit that brings it; null: nobody yet
    unit uuid,
    person text not null,
    borrowed_from text not null,
    state text not null check (state in ('NEEDED', 'PROMISED', 'ON_SITE', 'TESTED', 'FAULTY', 'RETURNED')),
    note text not null,
    checks text[] not null,
    removed boolean not null default false,
    version int not null default 1
);
create index gear_of_list on gear (list, place);
create index gear_unit on gear (unit) where unit is not null;

-- What was tried of a thing; only added to.
create table trial (
    id uuid primary key,
    gear uuid not null references gear (id),
    good boolean not null,
    passed text[] not null,
    words text not null,
    replacement text not null,
    photo uuid,
    at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    check (good or words <> '')
);
create index trial_gear on trial (gear, at desc);
create index trial_photo on trial (photo) where photo is not null;

-- That somebody answers for exactly this list; only added to.
create table signing (
    list uuid not null references gear_list (id),
    sequence int not null,
    sha256 text not null,
    at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    by_post text,
    by_unit text not null,
    primary key (list, sequence)
);

-- Things handed over, to the place or back, as it was then; only added to.
create table handover (
    id uuid primary key,
    list uuid not null references gear_list (id),
    back boolean not null,
    held_on date not null,
    giver text not null,
    receiver text not null,
    words text not null,
    lines text[] not null,
    at timestamptz not null,
    by_name text not null
);
create index handover_list on handover (list, at);

create trigger trial_is_kept before update or delete or truncate on trial
    for each statement execute function refuse_change();
create trigger signing_is_kept before update or delete or truncate on signing
    for each statement execute function refuse_change();
create trigger handover_is_kept before update or delete or truncate on handover
    for each statement execute function refuse_change();
