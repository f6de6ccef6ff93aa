-- What people say about a place in a subject, whatever its versions.
create table remark (
    id uuid primary key,
    subject_kind text not null,
    subject_id uuid not null,
    -- the version that was read
    sign_off uuid not null references sign_off,
    answers uuid references remark,
    part text,
    -- words: from, to and the words themselves
    starts int,
    ends int,
    quote text,
    -- an area of a picture, in hundredths of its sides
    area_left int,
    area_top int,
    area_width int,
    area_height int,
    -- seconds of a sound or film
    second_from int,
    second_to int,
    words text not null check (length(words) between 1 and 4000),
    at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    by_post text,
    by_unit text not null,
    resolved_at timestamptz,
    resolved_by_name text,
    check ((quote is null) = (starts is null) and (starts is null) = (ends is null)),
    check (area_left is null or (area_left >= 0 and area_top >= 0 and area_width > 0 and area_height > 0
        and area_left + area_width <= 100 and area_top + area_height <= 100)),
    check (part is not null or (quote is null and area_left is null and second_from is null)),
    check (second_to >= second_from)
);
create index on remark (subject_kind, subject_id, at);
