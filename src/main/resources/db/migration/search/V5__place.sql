-- Where the newest and the oldest shelf are.
create index entry_place on entry (place);
