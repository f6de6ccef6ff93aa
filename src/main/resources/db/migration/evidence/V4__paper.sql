-- Sheets that were printed to be filled in by hand; the number stands on the paper.
create sequence paper_number start 1001;
create table paper_sheet (
    id uuid primary key,
    number int not null unique,
    kind text not null check (kind in ('TASKS', 'ATTENDANCE')),
    title text not null,
    -- where an attendance sheet is entered
    opens text,
    printed_by uuid not null,
    printed_by_name text not null,
    printed_at timestamptz not null,
    check ((kind = 'ATTENDANCE') = (opens is not null))
);

-- The rows in the order in which they stand on the paper, and what each was entered as.
create table paper_row (
    sheet uuid not null references paper_sheet,
    line int not null,
    task uuid not null,
    submission uuid references submission,
    primary key (sheet, line)
);

-- Photos of the sheet after it was filled in.
create table paper_photo (
    sheet uuid not null references paper_sheet,
    media uuid not null,
    primary key (sheet, media)
);

-- What a person has typed of a sheet and not entered yet.
create table paper_draft (
    sheet uuid not null references paper_sheet,
    person uuid not null,
    content jsonb not null,
    saved_at timestamptz not null,
    primary key (sheet, person)
);
