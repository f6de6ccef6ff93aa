-- The bytes, once per content; what the camera said, except the place.
create table file (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    kind text not null,
    bytes bigint not null check (bytes > 0),
    width int not null check (width >= 0),
    height int not null check (height >= 0),
    taken_at timestamptz,
    first_kept_at timestamptz not null
);

-- Who handed them over: the same bytes from two units are two items.
create table item (
    id uuid primary key,
    sha256 text not null references file,
    name text not null,
    owner_unit uuid not null,
    campaign uuid,
    kept_by uuid not null,
    kept_at timestamptz not null
);
create index item_sha256 on item (sha256);

-- Where a photo was taken; only with the consent of the person who handed it over, and apart so that it can be left out of everything.
create table position (
    item uuid primary key references item on delete cascade,
    latitude double precision not null check (latitude between -90 and 90),
    longitude double precision not null check (longitude between -180 and 180),
    agreed_by uuid not null,
    agreed_at timestamptz not null
);
