-- What is submitted where no other module holds it: words and files, each version kept.
create table dossier (
    id uuid primary key,
    campaign uuid not null,
    object_kind text not null,
    owner uuid not null,
    number int not null,
    created_at timestamptz not null
);
create index on dossier (campaign, owner);

create table dossier_version (
    dossier uuid not null references dossier,
    number int not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    title text not null check (title <> ''),
    words text not null,
    files uuid[] not null,
    at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    primary key (dossier, number),
    check (words <> '' or cardinality(files) > 0)
);
create index on dossier_version using gin (files);
create trigger dossier_version_is_kept before update or delete or truncate on dossier_version
    for each statement execute function refuse_change();

-- Who signs for whom at a unit, and from when to when.
create table mandate (
    id uuid primary key,
    unit uuid not null,
    person uuid not null,
    form text not null check (form in ('KT', 'TL', 'TUQ', 'TM')),
    behalf text not null check (behalf <> ''),
    paper text not null,
    kinds text[] not null,
    from_on date not null,
    until_on date not null check (until_on >= from_on),
    given_at timestamptz not null,
    given_by uuid not null,
    given_by_name text not null,
    ended_at timestamptz
);
create index on mandate (person);
create index on mandate (unit);

-- What whoever runs the campaign wants of its approvers.
create table setting (
    campaign uuid primary key,
    asks_password boolean not null
);
