-- Whether somebody looked for people who can be recognised, and found any.
create table faces (
    item uuid primary key references item on delete cascade,
    people boolean not null,
    looked_at timestamptz not null,
    looked_by uuid not null,
    looked_by_name text not null
);

-- A person who can be recognised in a picture or film, or heard in a recording.
create table person_shown (
    id uuid primary key,
    item uuid not null references item on delete cascade,
    name text not null check (name <> ''),
    age text not null check (age in ('ADULT', 'CHILD_FROM_7', 'CHILD_UNDER_7')),
    about text not null default '',
    added_at timestamptz not null,
    added_by uuid not null
);
create index person_shown_item on person_shown (item);

create table consent (
    id uuid primary key,
    person_shown uuid not null references person_shown on delete cascade,
    giver text not null check (giver <> ''),
    capacity text not null check (capacity in ('SELF', 'PARENT', 'GUARDIAN')),
    scopes text[] not null check (cardinality(scopes) > 0),
    given_on date not null,
    until date check (until >= given_on),
    form text not null check (form in ('PAPER', 'MESSAGE', 'SPOKEN')),
    paper uuid references item,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    recorded_by_name text not null
);
create index consent_person_shown on consent (person_shown);

-- Takes back every consent recorded before it.
create table withdrawal (
    id uuid primary key,
    person_shown uuid not null references person_shown on delete cascade,
    said_by text not null check (said_by <> ''),
    reason text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    recorded_by_name text not null
);
create index withdrawal_person_shown on withdrawal (person_shown);

-- At a public event adults may be recorded if they are told so: how and where they were.
create table public_notice (
    item uuid primary key references item on delete cascade,
    words text not null check (words <> ''),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    recorded_by_name text not null
);

-- Where a picture stood when its consent was withdrawn: pulled by Loa, or to be fetched by somebody.
create table recall (
    withdrawal uuid not null references withdrawal on delete cascade,
    place int not null,
    words text not null,
    path text,
    done_at timestamptz,
    done_by_name text,
    note text not null default '',
    primary key (withdrawal, place)
);
