-- Finds the editions that show a file: where its people took consent back, each of them is listed.
create index edition_showing on edition using gin (blocks jsonb_path_ops);
