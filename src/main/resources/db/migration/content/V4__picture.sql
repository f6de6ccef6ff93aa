-- Photos taken into an item, so that whoever sees the item sees them.
create table picture (
    item uuid not null references item,
    media uuid not null,
    primary key (item, media)
);
create index picture_media on picture (media);
