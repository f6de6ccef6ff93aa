-- What was heard in a sound or film, once per content.
create table sound (
    sha256 text primary key references file on delete cascade,
    millis int not null check (millis >= 0),
    loudness real,
    peak real,
    wave bytea not null,
    still boolean not null,
    listened_at timestamptz not null
);
