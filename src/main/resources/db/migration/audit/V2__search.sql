-- What a reader may type to find a row: names and details without marks. It follows from the row, so no hash holds it.
alter table entry add column search text not null default '';
create index entry_act on entry (act, sequence);
create index entry_campaign on entry (campaign, sequence);
