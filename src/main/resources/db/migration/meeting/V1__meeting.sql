-- Meetings that come again: the dates are made from it once.
create table series (
    id uuid primary key,
    campaign uuid not null,
    unit uuid not null,
    kind text not null,
    rule text not null check (rule in ('WEEKLY', 'MONTHLY')),
    starts_on date not null,
    until date not null,
    made_by uuid not null,
    made_at timestamptz not null,
    check (until >= starts_on)
);

-- A meeting at which something of the plan is told. Who came is kept in totals only, never by name.
create table meeting (
    id uuid primary key,
    campaign uuid not null,
    unit uuid not null,
    task uuid,
    series uuid references series,
    kind text not null
        check (kind in ('CONFERENCE', 'BRANCH', 'ASSOCIATION', 'VILLAGE', 'FLAG', 'OFFICE', 'OTHER')),
    held_on date not null,
    starts_at time,
    place text not null,
    language text not null,
    speaker text not null,
    topics text[] not null,
    state text not null check (state in ('PLANNED', 'HELD', 'CALLED_OFF')),
    reason text,
    minutes text,
    -- the proof as which it is counted
    submission uuid,
    version bigint not null default 0,
    planned_by uuid not null,
    planned_by_name text not null,
    planned_at timestamptz not null,
    unique (series, held_on),
    check ((state = 'CALLED_OFF') = (reason is not null)),
    check (submission is null or state = 'HELD')
);
create index on meeting (campaign, held_on);

create table attendance (
    meeting uuid not null references meeting,
    unit uuid not null,
    expected int check (expected >= 0),
    present int check (present >= 0),
    women int check (women >= 0),
    primary key (meeting, unit),
    check (women is null or (present is not null and women <= present))
);
