-- What can be found, one row for each thing and language. Made from what the other modules keep and made again at any time:
-- so nothing of it is logged or backed up.
create sequence place;
create unlogged table entry (
    kind text not null,
    key text not null,
    language text not null,
    campaign uuid,
    -- whose it is
    unit uuid,
    -- the units whose sight opens it
    units uuid[] not null,
    -- all units on which it depends how it is found
    about uuid[] not null,
    -- what a person must have one of to find it
    opens uuid[] not null,
    -- whether the person must take part in the campaign besides
    bound boolean not null,
    -- whether whoever sees everything of all campaigns finds it
    shared boolean not null,
    title text not null,
    body text not null,
    path text not null,
    state text,
    at timestamptz not null,
    -- what changed later stands later
    place bigint not null,
    words tsvector not null,
    sha256 text not null,
    primary key (kind, key, language)
);
create index entry_words on entry using gin (words, opens);
create index entry_about on entry using gin (about);

-- What changed since it was last read; only appended to by whoever changes something, so that nobody waits for another.
create unlogged table due (
    id bigint generated always as identity primary key,
    kind text not null,
    key text not null
);
create index due_key on due (kind, key);

-- From which units each unit is reached, as the entries have it.
create unlogged table reach (
    unit uuid primary key,
    reaching uuid[] not null
);

-- When all was read, and under which directory of units; without a row: never.
create unlogged table state (
    single boolean primary key default true check (single),
    built_at timestamptz,
    directory uuid,
    day date,
    read int not null default 0
);

-- Words that stand in entries, to ask "did you mean".
create unlogged table word (
    word text primary key,
    plain text not null,
    entries int not null
);

-- Notes what the rows that changed are about: the keys that a query over them gives.
create function note() returns trigger language plpgsql as $$
begin
    execute 'insert into search.due (kind, key) select distinct ' || quote_literal(tg_argv[0]) || ', k.key::text from ('
        || tg_argv[1] || ') k (key) where k.key is not null';
    return null;
end $$;

-- Offered to other modules: what changes in the table is read anew, as the things of that kind whose keys the query over
-- the rows that changed gives, as 'select id from changed'.
create function api_watch(watched text, kind text, keys text) returns void language plpgsql as $$
declare
    name text := 'searched_' || lower(kind);
begin
    execute format('create trigger %I after insert on %s referencing new table as changed
                    for each statement execute function search.note(%L, %L)', name || '_given', watched, kind, keys);
    execute format('create trigger %I after update on %s referencing new table as changed
                    for each statement execute function search.note(%L, %L)', name || '_moved', watched, kind, keys);
    execute format('create trigger %I after delete on %s referencing old table as changed
                    for each statement execute function search.note(%L, %L)', name || '_gone', watched, kind, keys);
end $$;
