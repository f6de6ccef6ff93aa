-- People, the posts they hold, and the roles they were given.
create table person (
    id uuid primary key,
    name text not null check (name <> ''),
    search text not null,
    version bigint not null default 0
);
create index person_search on person (search);

create table post (
    id uuid primary key,
    person uuid not null references person (id),
    unit uuid not null references unit (id),
    title text not null check (title <> ''),
    since date not null,
    last_on date check (last_on >= since)
);
create index post_person on post (person);
create index post_unit on post (unit);

-- A role without a unit holds everywhere, one without a campaign in all campaigns.
create table role_grant (
    id uuid primary key,
    person uuid not null references person (id),
    role text not null,
    unit uuid references unit (id),
    campaign uuid,
    since timestamptz not null,
    ended_at timestamptz check (ended_at >= since)
);
create unique index role_grant_once on role_grant (person, role, unit, campaign) nulls not distinct where ended_at is null;

create table campaign_unit (
    campaign uuid not null,
    unit uuid not null references unit (id),
    issuer boolean not null,
    primary key (campaign, unit)
);
create unique index campaign_issuer on campaign_unit (campaign) where issuer;
