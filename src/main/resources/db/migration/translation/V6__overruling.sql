-- An answer "not understood" after which somebody who may decided, for a written reason, that this bulletin goes out all the same.
create table overruling (
    bulletin uuid not null,
    number int not null,
    reason text not null check (btrim(reason) <> ''),
    at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    primary key (bulletin, number),
    foreign key (bulletin, number) references listening
);

-- What whoever runs a campaign wants of its translations; nothing here: nothing more than usual.
create table setting (
    campaign uuid primary key,
    -- nothing spoken goes out before a native listener understood it
    wants_ears boolean not null
);
