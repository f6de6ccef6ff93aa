-- Rounds of inspection: who goes where on which day, and what is looked at.
create table round (
    id uuid primary key,
    campaign uuid not null,
    kind text not null check (kind in ('STREET', 'HALL', 'LOUDSPEAKER', 'GENERAL')),
    title text not null check (title <> ''),
    held_on date not null,
    members text not null,
    planned_by uuid not null,
    planned_at timestamptz not null,
    closed_at timestamptz,
    conclusion text
);
create index round_campaign on round (campaign, held_on desc);

create table item (
    round uuid not null references round (id),
    number int not null,
    words text not null check (words <> ''),
    primary key (round, number)
);

create table visit (
    round uuid not null references round (id),
    unit uuid not null,
    primary key (round, unit)
);

-- What was found of one item at one unit; what is not good has to be mended by a day.
create table finding (
    id uuid primary key,
    round uuid not null,
    unit uuid not null,
    number int not null,
    state text not null check (state in ('GOOD', 'OPEN', 'ANSWERED', 'CLOSED')),
    words text not null,
    fix_by date,
    task uuid,
    found_by uuid not null,
    unique (round, unit, number),
    foreign key (round, unit) references visit (round, unit),
    foreign key (round, number) references item (round, number),
    check ((state = 'GOOD') = (fix_by is null)),
    check (state = 'GOOD' or words <> '')
);
create index finding_unit on finding (unit, fix_by) where state = 'OPEN';
create index finding_fix on finding (fix_by) where state = 'OPEN';
create index finding_task on finding (task) where task is not null;

create table photo (
    finding uuid not null references finding (id),
    place int not null,
    media uuid not null unique,
    -- whether it shows what was found, or that it was mended
    mended boolean not null,
    primary key (finding, place)
);

-- What happened to a finding, in order; never changed.
create table entry (
    finding uuid not null references finding (id),
    sequence int not null,
    at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    by_unit text not null,
    move text not null,
    words text,
    primary key (finding, sequence)
);
