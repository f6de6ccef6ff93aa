-- Other installations with which packs are exchanged, each known by its key: seen first, then believed by somebody.
create table correspondent (
    id uuid primary key,
    public_key bytea not null,
    name text not null,
    -- whether it runs campaigns that are worked on here, or works on those that are run here
    runs boolean not null,
    -- the unit that owes: as it is called here once somebody said so, and as the other side knows it
    unit uuid,
    their_unit uuid not null,
    their_unit_name text not null,
    -- in whose name what it brings is done here
    person uuid,
    first_seen_at timestamptz not null,
    confirmed_at timestamptz,
    confirmed_by_name text,
    ended_at timestamptz,
    ended_by_name text,
    check ((confirmed_at is null) = (confirmed_by_name is null)),
    check (confirmed_at is null or unit is not null),
    check ((ended_at is null) = (ended_by_name is null))
);

-- Which unit here each of its units is; without one nobody has said so yet.
create table correspondent_unit (
    correspondent uuid not null references correspondent,
    theirs uuid not null,
    name text not null,
    kind text not null,
    issuer boolean not null,
    ours uuid,
    primary key (correspondent, theirs)
);

-- Packs that somebody brought from there; the same bytes are the same pack.
create table bundle (
    id uuid primary key,
    sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    correspondent uuid not null references correspondent,
    kind text not null check (kind in ('TASKS', 'ANSWERS')),
    number bigint not null,
    campaign uuid not null,
    title text not null,
    items int not null,
    made_at timestamptz not null,
    brought_by uuid not null,
    brought_by_name text not null,
    brought_at timestamptz not null,
    taken_at timestamptz,
    taken_by_name text,
    outcomes jsonb,
    check ((taken_at is null) = (taken_by_name is null) and (taken_at is null) = (outcomes is null))
);
create index bundle_brought on bundle (brought_at desc);
create index bundle_campaign on bundle (campaign, kind, taken_at);

-- The number of the last pack that this installation signed; it only grows, even over a restored backup.
create table bundle_number (
    one boolean primary key default true check (one),
    last bigint not null
);

-- What the other side says that it has of what was done here.
create table acknowledged (
    correspondent uuid not null references correspondent,
    key uuid not null,
    outcome text not null,
    reason text,
    at timestamptz not null,
    primary key (correspondent, key)
);

-- Approved texts that came along, exactly as they were approved; those of the youngest pack.
create table carried_text (
    correspondent uuid not null references correspondent,
    campaign uuid not null,
    kind text not null check (kind in ('CONTENT', 'SLOGAN')),
    subject uuid not null,
    language text not null,
    title text not null,
    words text not null,
    sha256 text not null,
    place int not null,
    primary key (correspondent, campaign, kind, subject, language)
);
