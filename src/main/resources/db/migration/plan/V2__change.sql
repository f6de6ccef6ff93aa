-- A later edition of a plan waits beside the one in force until it is put in force or taken back.
alter table plan add column pending int check (pending > edition);
alter table plan add check (pending is null or state = 'CONFIRMED');
alter table edition add column base int check (base < number);

-- What became of each later edition. The plan as it stands from then on: the new text, with what was kept of the old.
create table turn (
    plan uuid not null,
    edition int not null,
    outcome text not null check (outcome in ('IN_FORCE', 'TAKEN_BACK')),
    compiled jsonb,
    reason text,
    at timestamptz not null,
    by uuid not null,
    by_name text not null,
    primary key (plan, edition),
    foreign key (plan, edition) references edition (plan, number),
    check ((outcome = 'IN_FORCE') = (compiled is not null)),
    check (outcome <> 'TAKEN_BACK' or reason <> '')
);
create trigger turn_grows before update or delete on turn for each row execute function refuse_change();
create trigger turn_stays before truncate on turn execute function refuse_change();
