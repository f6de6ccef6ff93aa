-- Who was asked to make which part of an item.
create table coverage (
    id uuid primary key,
    item uuid not null references item,
    form text not null check (form in ('TEXT', 'PHOTO', 'AUDIO', 'VIDEO')),
    unit uuid not null,
    person uuid,
    person_name text,
    due_on date,
    wish text,
    state text not null check (state in ('ASKED', 'ACCEPTED', 'DECLINED', 'DONE')),
    reason text,
    asked_at timestamptz not null,
    asked_by uuid not null,
    asked_by_name text not null,
    answered_at timestamptz,
    check ((person is null) = (person_name is null)),
    check ((state = 'DECLINED') = (reason is not null)),
    check ((state = 'ASKED') = (answered_at is null))
);
create index coverage_item on coverage (item);
create index coverage_open on coverage (unit, due_on) where state in ('ASKED', 'ACCEPTED');

-- What a person has typed and not saved as an edition: kept until they do or let it go.
create table draft (
    item uuid not null references item,
    language text not null,
    person uuid not null,
    base int not null,
    title text not null,
    lead text not null,
    body text not null,
    saved_at timestamptz not null,
    primary key (item, language, person)
);

-- Who has the editor open; seen_at is the last sign of it.
create table lock (
    item uuid not null references item,
    language text not null,
    person uuid not null,
    name text not null,
    unit text not null,
    taken_at timestamptz not null,
    seen_at timestamptz not null,
    primary key (item, language)
);
