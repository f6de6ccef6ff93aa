-- What a campaign tells: one row an item, whatever its languages.
create table item (
    id uuid primary key,
    campaign uuid not null,
    genre text not null
        check (genre in ('NEWS', 'ARTICLE', 'REPORTAGE', 'PHOTO_SET', 'VIDEO', 'AUDIO', 'BULLETIN', 'DIGEST', 'SLOGAN',
                         'PORTRAIT')),
    title text not null,
    unit uuid not null,
    language text not null,
    stage text not null
        check (stage in ('DRAFT', 'EDIT', 'CHECK', 'APPROVAL', 'APPROVED', 'PUBLISHED', 'ARCHIVED', 'WITHDRAWN', 'KILLED')),
    reason text,
    edition int not null default 0,
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
    submitted text check (submitted ~ '^[0-9a-f]{64}$'),
    due_on date,
    slot_seconds int check (slot_seconds between 1 and 86400),
    by_person uuid not null,
    by_name text not null,
    begun_at timestamptz not null,
    moved_at timestamptz not null,
    -- where it belongs in the plan, and to whom it speaks
    topics text[] not null,
    tasks uuid[] not null,
    phases text[] not null,
    channels text[] not null,
    languages text[] not null,
    communes uuid[] not null,
    -- folded title and words of the original, for search
    search text not null default '',
    check ((edition = 0) = (sha256 is null)),
    check ((stage in ('WITHDRAWN', 'KILLED')) <= (reason is not null)),
    check ((stage in ('APPROVAL', 'APPROVED')) <= (submitted is not null))
);
create index item_campaign on item (campaign, stage);
create index item_topics on item using gin (topics);
create index item_tasks on item using gin (tasks);

-- Each saved version of an item in one language; never changed.
create table edition (
    id uuid primary key,
    item uuid not null references item,
    language text not null,
    number int not null check (number > 0),
    base int,
    title text not null,
    lead text not null,
    blocks jsonb not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    note text,
    saved_at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    by_unit uuid not null,
    unique (item, language, number)
);
create index edition_sha256 on edition (sha256);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'content.% is only appended to', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger edition_is_kept before update or delete or truncate on edition
    for each statement execute function refuse_change();

-- What happened to an item, in order; never changed.
create table entry (
    item uuid not null references item,
    sequence int not null,
    at timestamptz not null,
    by_person uuid,
    by_name text,
    by_unit text,
    move text not null,
    stage text not null,
    edition int not null,
    note text,
    primary key (item, sequence)
);
create trigger entry_is_kept before update or delete or truncate on entry
    for each statement execute function refuse_change();
