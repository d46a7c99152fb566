-- The question bank: a key for ever, and numbered versions that never change. Rounds refer to versions.

create table question (
    key text not null,
    organisation_id text not null,
    latest_version integer not null,
    constraint question_pk primary key (key),
    constraint question_organisation_fk foreign key (organisation_id) references organisation,
    constraint question_key_form check (key ~ '^[A-Za-z][A-Za-z0-9_-]{0,63}$'),
    constraint question_latest_version_positive check (latest_version > 0)
);

create table question_version (
    question_key text not null,
    version integer not null,
    document jsonb not null,
    change jsonb not null,
    note text not null,
    created_on date not null,
    -- All texts in all languages, in small letters.
    search_text text not null,
    constraint question_version_pk primary key (question_key, version),
    constraint question_version_question_fk foreign key (question_key) references question,
    constraint question_version_positive check (version > 0)
);
