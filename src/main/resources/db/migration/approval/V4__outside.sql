-- Facts that somebody without an account is asked to check, by a link that works once.
create table asking (
    id uuid primary key,
    sign_off uuid not null references sign_off,
    token_sha256 text not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
    whom text not null check (whom <> ''),
    question text not null,
    -- the words that are shown, as they stood
    passages text[] not null check (cardinality(passages) > 0),
    asked_at timestamptz not null,
    asked_by uuid not null,
    asked_by_name text not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    answered_at timestamptz,
    answer text check (answer in ('RIGHT', 'WRONG', 'UNSURE')),
    answer_words text,
    answered_by text,
    check ((answered_at is null) = (answer is null) and (answer is null) = (answered_by is null))
);
create index on asking (sign_off, asked_at);
