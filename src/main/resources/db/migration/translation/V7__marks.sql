-- The sentence of the original as stretches that look alike; []: all of it plain, as all were that were taken before.
alter table segment add column runs jsonb not null default '[]';
