create index entry_media on entry (media);
