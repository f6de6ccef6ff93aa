-- The sentence of the original as stretches that look alike ([]: all of it plain); null: not read again since before there were any.
alter table segment add column runs jsonb;
