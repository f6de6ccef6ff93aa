-- The hash of what would go out now: its sentences with their words and recordings, while all are checked.
alter table translation add column fair_sha256 text;

-- What was submitted for approval, exactly as it was.
create table submission (
    translation uuid not null references translation,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    lines jsonb not null,
    -- the joined recording, where the translation is spoken
    media uuid,
    submitted_at timestamptz not null,
    submitted_by_name text not null,
    primary key (translation, sha256)
);
create index submission_media on submission (media) where media is not null;
