-- A response is a punch card: a few bytes that the frozen questionnaire is the codebook of. Answers of before move in
-- V13.1. Both tables are partitioned by round; a round's partitions are made when it opens.

alter table response rename to response_document;
alter table response_document
    rename constraint response_pk to response_document_pk;
alter table response_document
    drop constraint response_receipt,
    drop constraint response_receipt_hash_length;

-- While its round is open. No clock, no sequence: id, fingerprint and hashes are random to whoever has no secret.
create table response (
    round_id bigint not null,
    -- What makes it be there once only: of the idempotency key and a salt that is forgotten, or of what was spent.
    id uuid not null,
    -- Neither when it was withdrawn.
    municipality_code text,
    card bytea,
    -- Of what was sent, keyed by what only the sender knows: the same request again is recognized.
    fingerprint bytea not null,
    -- SHA-256 of a secret that the respondent keeps.
    receipt_hash bytea,
    constraint response_pk primary key (round_id, id),
    constraint response_receipt unique (receipt_hash, round_id),
    constraint response_withdrawn_whole check ((card is null) = (municipality_code is null)),
    constraint response_receipt_hash_length check (length(receipt_hash) = 32)
) partition by list (round_id);

-- After its round has closed: in random order, with no trace of receipts or keys.
create table sealed_response (
    round_id bigint not null,
    municipality_code text not null,
    card bytea not null
) partition by list (round_id);

-- What came of a closed round. Its existence says that the round is sealed.
create table seal (
    round_id bigint not null,
    responses bigint not null,
    withdrawn bigint not null,
    constraint seal_pk primary key (round_id),
    constraint seal_round_fk foreign key (round_id) references round
);

-- The receipts of responses that count, published after closing.
create table counted_receipt (
    round_id bigint not null,
    hash bytea not null,
    constraint counted_receipt_pk primary key (hash, round_id),
    constraint counted_receipt_round_fk foreign key (round_id) references round
);

-- With these the ids of responses are made from idempotency keys. Who forgets the salt of a day forgets its keys.
create table key_salt (
    day date not null,
    salt bytea not null,
    constraint key_salt_pk primary key (day),
    constraint key_salt_length check (length(salt) = 32)
);

-- Free text is partitioned like the responses; its id can be made again only by whoever holds the receipt.
alter table free_text rename to free_text_before;
alter table free_text_before rename constraint free_text_pk to free_text_before_pk;
create table free_text (
    round_id bigint not null,
    id uuid not null,
    municipality_code text not null,
    question_key text not null,
    text text not null,
    constraint free_text_pk primary key (round_id, id)
) partition by list (round_id);
