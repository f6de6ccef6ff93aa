-- A native listener without an account, asked by a link that works once to hear one bulletin, exactly as it was joined.
create table invitation (
    id uuid primary key,
    bulletin uuid not null references bulletin,
    -- the bytes that are heard
    media_sha256 text not null check (media_sha256 ~ '^[0-9a-f]{64}$'),
    token_sha256 text not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
    listener text not null check (listener <> ''),
    place text not null,
    invited_at timestamptz not null,
    invited_by uuid not null,
    invited_by_name text not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    answered_at timestamptz,
    check (revoked_at is null or answered_at is null)
);
create index on invitation (bulletin, invited_at);

-- What was heard by such a link; where a sentence is marked, the mark says what was not understood.
alter table listening add column invitation uuid unique references invitation;
alter table listening drop constraint listening_check;
alter table listening add constraint listening_reason check (understood or note <> '' or invitation is not null);

create table listening_mark (
    bulletin uuid not null,
    number int not null,
    -- the sentence's place in the bulletin
    ordinal int not null check (ordinal >= 0),
    understood boolean not null,
    note text not null,
    primary key (bulletin, number, ordinal),
    foreign key (bulletin, number) references listening
);
