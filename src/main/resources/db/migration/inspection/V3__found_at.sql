-- Where it was found stays on record; who has to mend it may be a unit that took over since.
alter table finding add column found_at uuid;
update finding set found_at = unit;
alter table finding
    alter column found_at set not null,
    drop constraint finding_round_unit_fkey,
    drop constraint finding_round_unit_number_key,
    add foreign key (round, found_at) references visit (round, unit),
    add unique (round, found_at, number);
