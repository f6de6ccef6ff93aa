-- Remarks on a text that a person looked at and let stand, with the reason.
create table ignored (
    item uuid not null references item,
    rule text not null,
    wrong text not null,
    reason text not null,
    at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    primary key (item, rule, wrong)
);

-- Words that a campaign wants written in one way.
create table term (
    campaign uuid not null,
    wrong text not null,
    right_words text not null,
    at timestamptz not null,
    by_name text not null,
    primary key (campaign, wrong)
);

-- Syllables a minute at which a station reads out texts of a language.
create table pace (
    unit uuid not null,
    language text not null,
    syllables int not null check (syllables between 60 and 400),
    primary key (unit, language)
);
