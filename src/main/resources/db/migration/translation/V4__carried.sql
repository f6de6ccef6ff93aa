-- What was taken from a translator's pack, so that the same again changes nothing and an older answer never replaces a newer one.
create table carried (
    translation uuid not null references translation,
    pack uuid not null,
    source_sha256 text not null,
    -- when the translator did it, by the clock of that phone
    done_at bigint not null,
    -- what stood in the sentence after it was taken
    left_sha256 text not null,
    taken_at timestamptz not null,
    primary key (translation, pack, source_sha256)
);

-- What came back and could not be taken: nothing of it is lost.
create table left_over (
    translation uuid not null references translation,
    content_sha256 text not null,
    source text not null,
    words text not null,
    second text not null,
    back text not null,
    voice uuid,
    why text not null check (why in ('SOURCE_CHANGED', 'SOMEBODY_ELSE', 'NOT_SOUND')),
    by_name text not null,
    at timestamptz not null,
    primary key (translation, content_sha256)
);
