-- One spelling for search: lower case, the tone of oa, oe and uy on its first vowel. The text itself is never changed.
create function work.fold(words text) returns text
    language sql immutable strict parallel safe
return replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
       replace(replace(replace(replace(replace(lower(words),
       'oà', 'òa'), 'oá', 'óa'), 'oả', 'ỏa'), 'oã', 'õa'), 'oạ', 'ọa'),
       'oè', 'òe'), 'oé', 'óe'), 'oẻ', 'ỏe'), 'oẽ', 'õe'), 'oẹ', 'ọe'),
       'uỳ', 'ùy'), 'uý', 'úy'), 'uỷ', 'ủy'), 'uỹ', 'ũy'), 'uỵ', 'ụy');

-- Folded, without any diacritic, đ as d: what people type in a hurry.
create function work.plain(words text) returns text
    language sql immutable strict parallel safe
return translate(work.fold(words),
       'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ',
       'aaaaaaaaaaaaaaaaadeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyy');

-- Words with and without their diacritics, so that "khẩu hiệu" finds only itself and "khau hieu" finds it too.
create function work.searchable(words text) returns tsvector
    language sql immutable strict parallel safe
return to_tsvector('simple', work.fold(words) || ' ' || work.plain(words));

create table work.campaign (
    id uuid primary key,
    title text not null,
    event_name text not null,
    event_word text not null,
    issuer uuid not null,
    confirmed_on date not null,
    opens_on date,
    closes_on date,
    starts_on date,
    ends_on date,
    check (starts_on is not null or ends_on is null),
    check (ends_on >= starts_on)
);

-- The days the event was set to, one after the other.
create table work.event_day (
    campaign_id uuid not null references work.campaign,
    sequence int not null,
    starts_on date not null,
    ends_on date,
    reason text,
    moved int not null,
    at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    by_post text,
    primary key (campaign_id, sequence)
);

-- The plan as it was confirmed, clause by clause.
create table work.clause (
    campaign_id uuid not null references work.campaign,
    id text not null,
    place int not null,
    parent text,
    label text,
    kind text not null,
    words text not null,
    primary key (campaign_id, id)
);

-- The periods that the plan states; those to be announced have no days yet.
create table work.period (
    campaign_id uuid not null references work.campaign,
    clause_id text not null,
    place int not null,
    subject text,
    opens_on date,
    closes_on date,
    announced_later boolean not null,
    primary key (campaign_id, clause_id, place)
);

-- What the plan leaves open: "(nếu có)", "(thông báo sau)", the day of the event, members of a collective.
create table work.decision (
    id uuid primary key,
    campaign_id uuid not null references work.campaign,
    kind text not null check (kind in ('EVENT_DAY', 'CONDITION', 'ANNOUNCEMENT', 'OWNERS')),
    clauses text[] not null,
    matter text not null,
    owner_unit uuid not null,
    owner_person uuid,
    owner_name text,
    chase_on date,
    answer text check (answer in ('YES', 'NO', 'SET')),
    answer_words text,
    decided_at timestamptz,
    decided_by uuid,
    decided_by_name text,
    decided_by_post text,
    check ((answer is null) = (decided_at is null) and (answer is null) = (decided_by is null))
);
create index on work.decision (campaign_id);
create index on work.decision (owner_unit) where answer is null;

-- What a clause asks, the same for all who owe it.
create table work.duty (
    campaign_id uuid not null references work.campaign,
    clause_id text not null,
    words text not null,
    role text not null,
    actions text[] not null,
    objects text[] not null,
    phases text[] not null,
    languages text[] not null,
    channels text[] not null,
    steps text[] not null,
    partners uuid[] not null,
    owner_name text not null,
    collective boolean not null,
    request boolean not null,
    deadline_words text,
    deadline_on date,
    deadline_anchor text check (deadline_anchor in ('EVENT_START', 'EVENT_END', 'CAMPAIGN_START')),
    deadline_offset int,
    recurrence text check (recurrence in ('DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY')),
    condition_id uuid references work.decision,
    -- the part that the condition covers; null: all of it
    condition_part text,
    search tsvector generated always as (work.searchable(clause_id || ' ' || words)) stored,
    primary key (campaign_id, clause_id),
    foreign key (campaign_id, clause_id) references work.clause,
    check ((deadline_anchor is null) = (deadline_offset is null))
);
create index on work.duty using gin (search);
create index on work.duty using gin (partners);
create index on work.duty (condition_id) where condition_id is not null;

create table work.task (
    id uuid primary key,
    campaign_id uuid not null,
    clause_id text not null,
    unit_id uuid not null,
    state text not null
        check (state in ('WAITING', 'READY', 'RUNNING', 'SUBMITTED', 'RETURNED', 'PROVED', 'NOT_APPLICABLE')),
    reason text,
    person_id uuid,
    person_name text,
    -- the days between which the plan wants it done, and its last day, as far as known
    opens_on date,
    closes_on date,
    planned_on date,
    extended_to date,
    due_on date generated always as (greatest(planned_on, extended_to)) stored,
    moved_at timestamptz not null,
    unique (campaign_id, clause_id, unit_id),
    foreign key (campaign_id, clause_id) references work.duty,
    check ((state in ('RETURNED', 'NOT_APPLICABLE')) = (reason is not null))
);
create index on work.task (unit_id, due_on) where state not in ('PROVED', 'NOT_APPLICABLE');
create index on work.task (campaign_id, due_on) where state in ('WAITING', 'READY', 'RUNNING', 'RETURNED');
create index on work.task (campaign_id, unit_id, state);

-- What happened to a task, in order; never changed.
create table work.entry (
    task_id uuid not null references work.task,
    sequence int not null,
    at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    by_post text,
    by_unit text not null,
    move text not null,
    state text not null,
    note text,
    day date,
    primary key (task_id, sequence)
);

create table work.comment (
    id uuid primary key,
    task_id uuid not null references work.task,
    at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    by_post text,
    by_unit text not null,
    words text not null check (length(words) between 1 and 4000)
);
create index on work.comment (task_id, at);
