-- Answers that somebody goes on with later. Both the id and what seals the answers are made of a secret that is stored
-- nowhere, so that whoever has the database can read none of them.

create table draft (
    round_id bigint not null,
    id uuid not null,
    -- First day on which it is no more.
    expires_on date not null,
    sealed bytea not null,
    constraint draft_pk primary key (round_id, id),
    constraint draft_round_fk foreign key (round_id) references round,
    constraint draft_size check (length(sealed) <= 1048576)
);

create index draft_expires_on_ix on draft (expires_on);
