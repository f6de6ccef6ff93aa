-- What became of each thing a phone brought: one row per key, so that what is sent twice is taken once.
create table receipt (
    person uuid not null,
    key uuid not null,
    task uuid not null,
    kind text not null check (kind in ('PROVE', 'SAY', 'BEGIN', 'REPORT')),
    content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    captured_at timestamptz not null,
    taken_at timestamptz not null,
    outcome text not null check (outcome in ('TAKEN', 'NOTED', 'LATE')),
    reason text,
    late uuid,
    carrier uuid,
    carrier_name text,
    primary key (person, key),
    check ((outcome = 'LATE') = (late is not null)),
    check ((carrier is null) = (carrier_name is null))
);
create index receipt_recent on receipt (person, taken_at desc);

-- What came when the task had moved on meanwhile: kept whole beside what the others did, until somebody decides.
create table late (
    id uuid primary key,
    task uuid not null,
    campaign uuid not null,
    clause text not null,
    unit uuid not null,
    kind text not null check (kind in ('PROVE', 'BEGIN', 'REPORT')),
    by_person uuid not null,
    by_name text not null,
    by_unit uuid not null,
    by_unit_name text not null,
    captured_at timestamptz not null,
    arrived_at timestamptz not null,
    reason text not null,
    faults text[] not null,
    content jsonb not null,
    files uuid[] not null,
    settled text check (settled in ('HANDED_IN', 'PUT_ASIDE')),
    settled_at timestamptz,
    settled_by_name text,
    check ((settled is null) = (settled_at is null) and (settled is null) = (settled_by_name is null))
);
create index late_task on late (task, arrived_at);
create index late_open on late (campaign) where settled is null;

-- A file that comes in parts: how far it has come.
create table part_file (
    person uuid not null,
    id uuid not null,
    name text not null,
    bytes bigint not null check (bytes > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    received bigint not null default 0 check (received between 0 and bytes),
    touched_at timestamptz not null,
    primary key (person, id)
);
create index part_file_touched on part_file (touched_at);
