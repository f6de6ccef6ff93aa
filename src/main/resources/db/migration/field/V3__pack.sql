-- The key with which this installation signs packs; made at the first pack.
create table installation (
    one boolean primary key default true check (one),
    id uuid not null,
    public_key bytea not null,
    private_key bytea not null
);

-- Packs that somebody brought: looked at first, then taken; the same bytes are the same pack.
create table pack (
    id uuid primary key,
    sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    made_at timestamptz not null,
    person uuid not null,
    device uuid not null references device,
    items int not null,
    brought_by uuid not null,
    brought_by_name text not null,
    brought_at timestamptz not null,
    taken_at timestamptz,
    taken_by_name text,
    outcomes jsonb,
    check ((taken_at is null) = (taken_by_name is null) and (taken_at is null) = (outcomes is null))
);
create index pack_brought on pack (brought_by, brought_at desc);
