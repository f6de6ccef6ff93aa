-- What was handed in at once; `key` is made by the form, so that what is sent twice is taken once.
create table submission (
    id uuid primary key,
    key uuid not null,
    task uuid not null,
    campaign uuid not null,
    clause text not null,
    unit uuid not null,
    by_person uuid not null,
    by_name text not null,
    by_unit uuid not null,
    recorded_at timestamptz not null,
    unique (by_person, key)
);
create index submission_task on submission (task, recorded_at);
create index submission_campaign on submission (campaign, recorded_at desc);

-- One proof. A correction is a new entry that names the one it stands for.
create table entry (
    id uuid primary key,
    submission uuid not null references submission,
    line int not null,
    kind text not null check (kind in ('PHOTO', 'FILE', 'LINK', 'COUNT', 'NOTE')),
    media uuid,
    link text,
    quantity numeric(14, 3),
    quantity_unit text,
    words text,
    effective_at timestamptz not null,
    place text,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    corrects uuid unique references entry,
    unique (submission, line),
    check ((kind in ('PHOTO', 'FILE')) = (media is not null)),
    check ((kind = 'LINK') = (link is not null)),
    check ((kind = 'COUNT') = (quantity is not null and quantity_unit is not null)),
    check (kind <> 'NOTE' or words is not null),
    check (quantity > 0)
);
create index entry_sha256 on entry (sha256);

-- What the checker said of a submission.
create table verdict (
    submission uuid primary key references submission,
    accepted boolean not null,
    reason text,
    by_person uuid not null,
    by_name text not null,
    by_unit uuid not null,
    at timestamptz not null,
    check (accepted or reason is not null)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'evidence.% is only appended to', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger submission_is_kept before update or delete or truncate on submission
    for each statement execute function refuse_change();
create trigger entry_is_kept before update or delete or truncate on entry
    for each statement execute function refuse_change();
create trigger verdict_is_kept before update or delete or truncate on verdict
    for each statement execute function refuse_change();

-- What a person typed and sent that could not be taken yet: kept until it can.
create table draft (
    task uuid not null,
    person uuid not null,
    content jsonb not null,
    saved_at timestamptz not null,
    primary key (task, person)
);
