-- What residents answered. Neither table refers to its round by a foreign key: each insert would lock the round's one
-- row, and residents who answer at the same moment would wait for each other (measured: 400 instead of 1 100 responses a
-- second). Rounds are never deleted, and an answer holds its round by an advisory lock.
--
-- No address, no clock, no sequence: nothing here tells who answered, or when.

create table response (
    id uuid not null,
    round_id bigint not null,
    municipality_code text not null,
    language text not null,
    answers jsonb not null,
    receipt_hash bytea not null,
    constraint response_pk primary key (id),
    constraint response_receipt unique (receipt_hash),
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
    constraint free_text_pk primary key (id)
);

create index free_text_round_ix on free_text (round_id);
