-- Rehearsals of a programme, the general one among them, with who came and how long each item took.
create table rehearsal (
    id uuid primary key,
    programme uuid not null references programme (id),
    held_on date not null,
    starts_at time,
    place text not null,
    general boolean not null,
    remarks text not null default '',
    called_off text,
    version int not null default 1
);
create index rehearsal_programme on rehearsal (programme, held_on);

-- The items that are rehearsed; seconds once somebody took the time.
create table run (
    rehearsal uuid not null references rehearsal (id),
    item uuid not null references item (id),
    seconds int check (seconds > 0),
    remark text not null default '',
    noted_at timestamptz,
    noted_by text,
    version int not null default 1,
    primary key (rehearsal, item)
);
create index run_item on run (item);

create table attendance (
    rehearsal uuid not null references rehearsal (id),
    unit uuid not null,
    came boolean not null,
    people int check (people >= 0),
    words text not null default '',
    primary key (rehearsal, unit)
);
