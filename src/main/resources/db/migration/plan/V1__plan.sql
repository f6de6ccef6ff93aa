-- A plan, from the file that was brought to its confirmation.
create table plan (
    id uuid primary key,
    title text not null,
    number text,
    state text not null check (state in ('IN_REVIEW', 'CONFIRMED')),
    edition int not null check (edition > 0),
    owner uuid not null,
    place uuid,
    issuer uuid,
    directory_on date not null,
    year int not null,
    duties int not null,
    search text not null,
    brought_at timestamptz not null,
    brought_by_name text not null,
    confirmed_at timestamptz,
    confirmed_by uuid,
    confirmed_by_name text,
    version bigint not null default 0,
    check ((state = 'CONFIRMED') = (confirmed_at is not null and confirmed_by is not null)),
    check (state <> 'CONFIRMED' or (place is not null and issuer is not null))
);
create index plan_brought on plan (brought_at desc);

-- Each file that was brought for a plan, byte for byte, and what was read in it.
create table edition (
    plan uuid not null references plan (id),
    number int not null check (number > 0),
    file_name text not null,
    media_type text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    charset text,
    original bytea not null,
    text text not null,
    notes text[] not null,
    compiled jsonb not null,
    compiler text not null,
    brought_at timestamptz not null,
    brought_by uuid not null,
    brought_by_name text not null,
    primary key (plan, number)
);
create index edition_file on edition (sha256);

-- Every word of a person on one thing of an edition; the latest version counts. Two who answer the same version collide
-- on the key, so nobody's answer is lost.
create table judgement (
    plan uuid not null,
    edition int not null,
    about text not null check (about in ('DUTY', 'UNIT', 'FINDING', 'CHANGE')),
    subject text not null,
    version int not null check (version > 0),
    verdict text not null,
    content jsonb,
    reason text,
    at timestamptz not null,
    by uuid not null,
    by_name text not null,
    primary key (plan, edition, about, subject, version),
    foreign key (plan, edition) references edition (plan, number),
    check (verdict not in ('DROPPED', 'ACCEPTED', 'KEPT') or reason <> '')
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'table % only grows', tg_table_name;
end
$$;
create trigger edition_grows before update or delete on edition for each row execute function refuse_change();
create trigger edition_stays before truncate on edition execute function refuse_change();
create trigger judgement_grows before update or delete on judgement for each row execute function refuse_change();
create trigger judgement_stays before truncate on judgement execute function refuse_change();
