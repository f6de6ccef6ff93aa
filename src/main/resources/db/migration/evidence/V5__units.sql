-- The units that have handed in, found by skipping from one to the next.
create index submission_unit on evidence.submission (campaign, unit);
