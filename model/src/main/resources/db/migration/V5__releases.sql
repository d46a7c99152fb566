-- What has been published: numbered, immutable.

create table release (
    id bigint generated always as identity,
    round_id bigint not null,
    number integer not null,
    generated_at timestamptz not null,
    change_note text not null,
    method text not null,
    row_count integer not null,
    files jsonb not null,
    constraint release_pk primary key (id),
    constraint release_number unique (round_id, number),
    constraint release_round_fk foreign key (round_id) references round,
    constraint release_number_positive check (number > 0)
);
