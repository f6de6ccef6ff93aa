-- Sheets with progress that somebody uploaded and has not confirmed yet, as they were read.
create table work.filled_sheet (
    id uuid primary key,
    campaign_id uuid not null references work.campaign,
    file_name text not null,
    sheet jsonb not null,
    person_id uuid not null,
    created_at timestamptz not null,
    done_at timestamptz
);
create index on work.filled_sheet (created_at);
