-- What people say of a file, and everything one may look it up by, without marks.
alter table item add column caption text not null default '';
alter table item add column author text not null default '';
alter table item add column place text not null default '';
alter table item add column taken_on date;
alter table item add column version bigint not null default 0;
alter table item add column search text not null default '';
update item set search = lower(name);
alter table item add column words tsvector generated always as (to_tsvector('simple', search)) stored;
create index item_words on item using gin (words);
create index item_campaign on item (campaign, kept_at desc, id);
create index item_owner on item (owner_unit, kept_at desc, id);

-- Somebody's consent is withdrawn: nobody is shown it any more.
alter table item add column withheld boolean not null default false;

-- What the picture looks like: 64 times whether it grows brighter to the right.
alter table file add column looks bigint;
