-- What was wrong in something that is out, and what is right: told to readers wherever it was published.
create table correction (
    id uuid primary key,
    item uuid not null references item,
    -- a withdrawal leaves a note as well
    withdrawn boolean not null,
    title text not null,
    wrong text not null check (wrong <> ''),
    fixed text not null,
    -- from when it was out with the mistake
    since date not null,
    edition int not null,
    at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    by_unit uuid not null,
    -- when the item was out again without the mistake
    fixed_edition int,
    fixed_at timestamptz,
    check (withdrawn or fixed <> ''),
    check ((fixed_edition is null) = (fixed_at is null))
);
create index correction_item on correction (item, at);

-- Where the note has to be told: each place where the item was published.
create table correction_place (
    correction uuid not null references correction,
    place int not null,
    words text not null,
    done_at timestamptz,
    done_by_name text,
    primary key (correction, place),
    check ((done_at is null) = (done_by_name is null))
);
