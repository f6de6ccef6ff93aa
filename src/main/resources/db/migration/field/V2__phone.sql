-- The secret under which a person's phones keep what is not sent yet: without it nobody else reads what lies there.
create table lock (
    person uuid primary key,
    secret bytea not null check (length(secret) = 32)
);

-- A phone that may sign packs of its person; it alone has the private key.
create table device (
    id uuid primary key,
    person uuid not null,
    unit uuid not null,
    name text not null,
    public_key bytea not null,
    registered_at timestamptz not null,
    seen_at timestamptz not null,
    ended_at timestamptz
);
create index device_person on device (person, seen_at desc);
