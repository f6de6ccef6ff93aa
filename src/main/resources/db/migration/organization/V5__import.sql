-- Sheets that somebody uploaded and has not confirmed yet, as they were read.
create table import_preview (
    id uuid primary key,
    kind text not null check (kind in ('UNITS', 'PEOPLE')),
    file_name text not null,
    sheet jsonb not null,
    person uuid not null references person (id),
    created_at timestamptz not null,
    done_at timestamptz
);
