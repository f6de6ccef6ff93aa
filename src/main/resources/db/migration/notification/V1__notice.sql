-- What each person was told; under one key nobody is told twice.
create table notice (
    id uuid primary key,
    person uuid not null,
    kind text not null,
    -- key of the sentence, and what stands in it
    words text not null,
    arguments text[] not null,
    details text,
    path text not null check (path like '/%'),
    key text not null,
    urgent boolean not null,
    told_at timestamptz not null,
    read_at timestamptz,
    unique (person, key)
);
create index notice_person on notice (person, told_at desc);
create index notice_unread on notice (person) where read_at is null;
create index notice_told on notice (told_at);

-- What goes out of it, once by each way to each target.
create table delivery (
    notice uuid not null references notice (id) on delete cascade,
    person uuid not null,
    way text not null check (way in ('EMAIL', 'PUSH')),
    target text not null,
    state text not null check (state in ('WAITING', 'SENT', 'REFUSED', 'GIVEN_UP')),
    due_at timestamptz not null,
    tries int not null default 0,
    tried_at timestamptz,
    error text,
    primary key (notice, way, target),
    check ((state in ('REFUSED', 'GIVEN_UP')) <= (error is not null))
);
create index delivery_due on delivery (way, due_at) where state = 'WAITING';
create index delivery_failed on delivery (tried_at) where error is not null and state <> 'SENT';

-- When people want to be told.
create table wish (
    person uuid primary key,
    daily_at time,
    quiet_from time not null,
    quiet_until time not null
);
create table preference (
    person uuid not null,
    kind text not null,
    way text not null check (way in ('EMAIL', 'PUSH')),
    wanted boolean not null,
    primary key (person, kind, way)
);

-- Where mail reaches them: counts once the code that was sent there came back.
create table address (
    person uuid primary key,
    email text not null,
    code_hash text,
    code_until timestamptz,
    tries int not null default 0,
    confirmed_at timestamptz,
    error text,
    check ((code_hash is null) = (code_until is null))
);

-- Browsers that take notices, by the address their maker's push server gave them.
create table device (
    id uuid primary key,
    person uuid not null,
    endpoint text not null unique,
    public_key bytea not null,
    secret bytea not null,
    name text not null,
    since timestamptz not null
);
create index device_person on device (person);
