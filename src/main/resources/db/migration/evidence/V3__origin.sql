-- How it came: sent from a browser, typed in from a sheet of paper, carried in a bundle, or told to whoever typed it in.
-- Interim: the task goes on, and this waits to be checked with the rest.
alter table submission
    add column origin text not null default 'BROWSER' check (origin in ('BROWSER', 'PAPER', 'BUNDLE', 'ON_BEHALF')),
    add column told_by text,
    add column told_how text check (told_how in ('PHONE', 'MESSAGE', 'PAPER', 'IN_PERSON')),
    add column interim boolean not null default false,
    add check (origin not in ('PAPER', 'ON_BEHALF') or told_by is not null);

-- The proof handed in for another task that this one only points to: the first of its corrections.
alter table entry add column refers uuid references entry;
create index entry_refers on entry (refers) where refers is not null;

-- Where the phone was, with the person's consent; apart, so that it can be left out of everything and taken back.
create table spot (
    submission uuid primary key references submission,
    latitude double precision not null check (latitude between -90 and 90),
    longitude double precision not null check (longitude between -180 and 180),
    accuracy int check (accuracy >= 0),
    agreed_by uuid not null,
    agreed_at timestamptz not null
);
