-- What residents answered. No address, no clock, no sequence: nothing here tells who answered, or when.

create table response (
    id uuid not null,
    round_id bigint not null,
    municipality_code text not null,
    language text not null,
    answers jsonb not null,
    receipt_hash bytea not null,
    constraint response_pk primary key (id),
    constraint response_receipt unique (receipt_hash),
    constraint response_round_fk foreign key (round_id) references round,
    constraint response_municipality_fk foreign key (municipality_code) references municipality,
    constraint response_receipt_hash_length check (length(receipt_hash) = 32)
);

create index response_round_ix on response (round_id);

-- Free text lies apart from the other answers, with no way back to them, and is never published.
create table free_text (
    id uuid not null,
    round_id bigint not null,
    municipality_code text not null,
    question_key text not null,
    text text not null,
    constraint free_text_pk primary key (id),
    constraint free_text_round_fk foreign key (round_id) references round,
    constraint free_text_municipality_fk foreign key (municipality_code) references municipality
);

create index free_text_round_ix on free_text (round_id);
