-- Who fetches a picture from a place outside and until when, and places that people named besides those Loa knew.
alter table recall
    add fetcher text not null default '',
    add due_on date,
    add named_by_name text;
create index recall_open on recall (withdrawal) where done_at is null;
