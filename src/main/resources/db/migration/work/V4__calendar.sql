-- The secret addresses at which people's calendars are fetched by programs that cannot sign in.
create table work.calendar (
    person_id uuid not null,
    unit_id uuid not null,
    address text not null unique,
    made_at timestamptz not null,
    primary key (person_id, unit_id)
);
