-- A file that comes in parts: how far it has come. The parts lie with the files; each was compared with a hash of its own.
create table part_file (
    person uuid not null,
    id uuid not null,
    name text not null,
    bytes bigint not null check (bytes > 0),
    -- of the whole, where the sender knew it before
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
    received bigint not null default 0 check (received between 0 and bytes),
    touched_at timestamptz not null,
    primary key (person, id)
);
create index part_file_touched on part_file (touched_at);
