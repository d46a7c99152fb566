-- What is asked: a barometer, its rounds, and each municipality's own questions in a round.

create table barometer (
    slug text not null,
    definition jsonb not null,
    constraint barometer_pk primary key (slug),
    constraint barometer_slug_form check (slug ~ '^[a-z][a-z0-9-]{1,63}$')
);

create table round (
    id bigint generated always as identity,
    barometer_slug text not null,
    key text not null,
    title jsonb not null,
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    stage text not null,
    municipalities varchar[] not null,
    -- What its releases are published under.
    dataset text not null generated always as (barometer_slug || '-' || key) stored,
    constraint round_pk primary key (id),
    constraint round_key unique (barometer_slug, key),
    constraint round_dataset unique (dataset),
    constraint round_barometer_fk foreign key (barometer_slug) references barometer,
    constraint round_key_form check (key ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    constraint round_closes_after_opening check (closes_at > opens_at),
    constraint round_stage_known check (stage in ('DRAFT', 'OPENED', 'CLOSED'))
);

create table module (
    id bigint generated always as identity,
    round_id bigint not null,
    municipality_code text not null,
    questions jsonb not null,
    constraint module_pk primary key (id),
    constraint module_one_per_municipality unique (round_id, municipality_code),
    constraint module_round_fk foreign key (round_id) references round,
    constraint module_municipality_fk foreign key (municipality_code) references municipality
);
