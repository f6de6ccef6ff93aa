-- Accounts, and how often somebody tried to sign in lately.
create table account (
    person uuid primary key references person (id),
    user_name text not null unique check (user_name = lower(user_name)),
    password_hash text not null,
    state text not null check (state in ('ACTIVE', 'MUST_CHANGE_PASSWORD', 'DISABLED')),
    one_time_until timestamptz,
    version bigint not null default 0,
    check ((state = 'MUST_CHANGE_PASSWORD') = (one_time_until is not null))
);

create table sign_in_attempt (
    key text primary key,
    attempts int not null,
    last_at timestamptz not null,
    free_at timestamptz not null
);
create index sign_in_attempt_last on sign_in_attempt (last_at);
