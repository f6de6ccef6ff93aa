-- To whom the plan goes ("Nơi nhận"), line by line as it stands there.
create table work.recipient (
    campaign_id uuid not null,
    place int not null,
    name text not null,
    purpose text not null check (purpose in ('REPORT', 'COORDINATE', 'IMPLEMENT', 'FILE', 'INFORM')),
    primary key (campaign_id, place)
);

-- The units that a line stands for: when they were told, saw it, took it on or asked back.
create table work.reception (
    campaign_id uuid not null,
    place int not null,
    unit_id uuid not null,
    told_at timestamptz not null,
    told int not null,
    seen_at timestamptz,
    seen_by text,
    answer text check (answer in ('ACCEPTED', 'ASKED')),
    answer_words text,
    answered_at timestamptz,
    answered_by text,
    reply text,
    replied_at timestamptz,
    replied_by text,
    primary key (campaign_id, place, unit_id),
    foreign key (campaign_id, place) references work.recipient,
    check ((answer is null) = (answered_at is null)),
    check (answer <> 'ASKED' or answer_words <> ''),
    check (reply is null or answer = 'ASKED')
);
create index on work.reception (campaign_id, unit_id);
