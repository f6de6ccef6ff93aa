-- Where units stand on the map of who runs campaigns there: columns and rows of tiles, not places of the earth.
create table work.tile (
    issuer uuid not null,
    unit_id uuid not null,
    across int not null check (across between 1 and 40),
    down int not null check (down between 1 and 40),
    primary key (issuer, unit_id),
    unique (issuer, across, down)
);
