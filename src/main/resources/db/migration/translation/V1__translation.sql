-- One item in one other language: who translates it, who checks it, and which edition of the original it follows.
create table translation (
    id uuid primary key,
    campaign uuid not null,
    item uuid not null,
    title text not null,
    language text not null,
    mode text not null check (mode in ('WRITTEN', 'SPOKEN', 'BOTH')),
    unit uuid not null,
    translator uuid,
    translator_name text,
    checker uuid,
    checker_name text,
    due_on date,
    dialect text not null default '',
    -- the edition of the original, and the one that was made of the translation
    followed int not null,
    made_sha256 text,
    asked_at timestamptz not null,
    asked_by uuid not null,
    asked_by_name text not null,
    unique (item, language)
);
create index translation_campaign on translation (campaign, language);
create index translation_unit on translation (unit);

create table segment (
    translation uuid not null references translation,
    ordinal int not null,
    line int not null,
    source text not null,
    source_sha256 text not null,
    state text not null check (state in ('OPEN', 'DONE', 'CHECKED')),
    words text not null default '',
    second text not null default '',
    voice uuid,
    back text not null default '',
    by_person uuid,
    by_name text,
    checked_by text,
    reason text,
    before_source text,
    before_words text,
    primary key (translation, ordinal),
    check ((state = 'CHECKED') = (checked_by is not null))
);

-- What was once checked, to be offered where the same or a like sentence comes again.
create table memory (
    language text not null,
    source_sha256 text not null,
    source text not null,
    words text not null,
    second text not null,
    voice uuid,
    translation uuid not null,
    by_name text not null,
    at timestamptz not null,
    search tsvector generated always as (to_tsvector('simple', lower(source))) stored,
    primary key (language, source_sha256)
);
create index memory_search on memory using gin (search);

-- Words that are always rendered so.
create table term (
    id uuid primary key,
    language text not null,
    source text not null,
    words text not null,
    second text not null default '',
    note text not null default '',
    voice uuid,
    by_name text not null,
    at timestamptz not null,
    unique (language, source)
);

-- The spoken translation as one recording.
create table bulletin (
    id uuid primary key,
    translation uuid not null references translation,
    media uuid not null,
    voices text not null,
    millis int not null,
    levelled boolean not null,
    made_at timestamptz not null,
    made_by_name text not null
);
create index bulletin_translation on bulletin (translation, made_at desc);

-- What people who speak the language understood of it, before it goes on air.
create table listening (
    bulletin uuid not null references bulletin,
    number int not null,
    listener text not null check (listener <> ''),
    place text not null,
    understood boolean not null,
    note text not null,
    at timestamptz not null,
    by_name text not null,
    primary key (bulletin, number),
    check (understood or note <> '')
);
