-- One exact version on its way through the bodies that approve it.
create table sign_off (
    id uuid primary key,
    subject_kind text not null,
    subject_id uuid not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    title text not null,
    path text not null,
    campaign uuid not null,
    object_kind text not null,
    language text,
    owner uuid not null,
    authors uuid[] not null,
    state text not null check (state in ('UNRULED', 'ASKED', 'CONFLICT', 'CHANGES_ASKED', 'RETURNED', 'REJECTED', 'APPROVED',
        'FORCED', 'WITHDRAWN', 'VOIDED')),
    ordering text not null check (ordering in ('TOGETHER', 'IN_TURN')),
    -- the version before, whose named changes this one makes
    follows uuid references sign_off,
    note text not null,
    wanted_on date,
    submitted_at timestamptz not null,
    submitted_by uuid not null,
    submitted_by_name text not null,
    submitted_by_post text,
    submitted_by_unit text not null,
    forced_until date,
    moved_at timestamptz not null,
    -- until then what was said last may be taken back; null: told
    leaves_at timestamptz,
    -- the title without its marks, in lower case
    search text not null,
    check (state <> 'FORCED' or forced_until is not null)
);
create index on sign_off (subject_kind, subject_id, submitted_at desc);
create index on sign_off (campaign, object_kind, state);
create index on sign_off (owner, submitted_at desc);
create index on sign_off (leaves_at) where leaves_at is not null;
-- One passage at a time for a version.
create unique index sign_off_once on sign_off (subject_kind, subject_id, sha256)
    where state in ('UNRULED', 'ASKED', 'CONFLICT', 'FORCED', 'APPROVED');

-- The bodies that approve it, in order.
create table seat (
    sign_off uuid not null references sign_off,
    place int not null,
    body uuid not null,
    quorum int not null check (quorum >= 1),
    light boolean not null,
    overruled boolean not null,
    asked_at timestamptz,
    primary key (sign_off, body),
    unique (sign_off, place) deferrable initially deferred
);
create index on seat (body);

-- What persons said for a body. Taken back within the moments of grace: kept, and marked.
create table signature (
    id uuid primary key,
    sign_off uuid not null references sign_off,
    body uuid not null,
    person uuid,
    name text not null,
    post text,
    -- KT., TL., TUQ., TM.; null: in their own post
    capacity text check (capacity in ('KT', 'TL', 'TUQ', 'TM')),
    -- who signs for whom
    behalf text,
    mandate uuid,
    verdict text not null check (verdict in ('APPROVED', 'WITH_CHANGES', 'RETURNED', 'REJECTED')),
    words text not null,
    at timestamptz not null,
    -- signed on paper: the scan, its number and day, and who entered it
    paper uuid,
    paper_number text,
    paper_on date,
    entered_by uuid,
    entered_by_name text,
    undone_at timestamptz,
    check (verdict = 'APPROVED' or words <> ''),
    check ((entered_by is null) = (paper is null)),
    check (person is not null or paper is not null)
);
create index on signature (sign_off);
create index on signature (person, at desc);
create unique index signature_once on signature (sign_off, person) where undone_at is null;

-- What happened, in order; never changed.
create table act (
    sign_off uuid not null references sign_off,
    sequence int not null,
    at timestamptz not null,
    by_person uuid,
    by_name text,
    by_post text,
    by_unit text,
    move text not null,
    body uuid,
    state text not null,
    words text,
    day date,
    primary key (sign_off, sequence)
);

-- Who approves things of a kind in a campaign.
create table rule (
    campaign uuid not null,
    object_kind text not null,
    ordering text not null check (ordering in ('TOGETHER', 'IN_TURN')),
    source text not null check (source in ('PLAN', 'PERSON', 'NOBODY')),
    -- the bodies as the plan has them, whatever was decided since
    plan_bodies uuid[] not null,
    -- names in the plan that the directory does not know
    unmatched text[] not null,
    clauses text[] not null,
    -- clauses of the plan that contradict each other about it
    disputed text[] not null,
    settled boolean not null,
    owner uuid not null,
    primary key (campaign, object_kind)
);
create table rule_body (
    campaign uuid not null,
    object_kind text not null,
    place int not null,
    body uuid not null,
    quorum int not null check (quorum between 1 and 9),
    primary key (campaign, object_kind, body),
    foreign key (campaign, object_kind) references rule
);
create index on rule_body (body);

-- Each setting of a rule; never changed.
create table rule_change (
    campaign uuid not null,
    object_kind text not null,
    sequence int not null,
    at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    by_post text,
    by_unit text not null,
    source text not null,
    bodies uuid[] not null,
    ordering text not null,
    reason text not null,
    primary key (campaign, object_kind, sequence)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'approval.% is only appended to', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger act_is_kept before update or delete or truncate on act
    for each statement execute function refuse_change();
create trigger rule_change_is_kept before update or delete or truncate on rule_change
    for each statement execute function refuse_change();
