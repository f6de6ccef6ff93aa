-- Every act, in order. Each row carries the hash of the row before, so that a change shows.
create table entry (
    sequence bigint primary key check (sequence > 0),
    at timestamptz not null,
    person uuid,
    person_name text,
    post text,
    act text not null,
    subject text not null,
    campaign uuid,
    unit uuid,
    details jsonb not null,
    previous text not null,
    hash text not null unique
);
create index entry_at on entry (at);
create index entry_person on entry (person, sequence);
create index entry_unit on entry (unit, sequence);
create index entry_subject on entry (subject, sequence);

-- The last row as it was noted when it was written. Whoever appends locks it, so that the chain never forks.
create table head (
    single boolean primary key default true check (single),
    sequence bigint not null,
    hash text not null
);
insert into head (sequence, hash) values (0, 'loa');

create function refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is append-only';
end $$;
create trigger append_only before update or delete on entry for each row execute function refuse();
create trigger append_only_all before truncate on entry execute function refuse();
create trigger stays before delete on head for each row execute function refuse();
create trigger stays_all before truncate on head execute function refuse();
create trigger one_step before update on head for each row
    when (new.sequence <> old.sequence + 1) execute function refuse();
