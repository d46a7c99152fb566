-- Who belongs to no group that is shown is counted in one of the others, drawn by a hash under this key: the same one each
-- time the round is counted, and known to nobody else. It goes with the responses.
alter table seal
    add column spread_key bytea default sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
update seal set spread_key = null where responses_deleted_on is not null;
alter table seal
    add constraint seal_spread_key_length check (length(spread_key) = 32),
    add constraint seal_spread_key_kept check ((spread_key is null) = (responses_deleted_on is not null));

-- Which flags kept responses out: a further release is compared with what counted in each earlier one. Of those of before it
-- is not known.
alter table release
    add column excluded varchar[];

-- For the operator alone: why tables are not shown would tell readers about the answers.
create table publication_audit (
    id bigint generated always as identity,
    round_id bigint not null,
    attempted_at timestamptz not null,
    outcome text not null,
    reasons jsonb not null,
    constraint publication_audit_pk primary key (id),
    constraint publication_audit_round_fk foreign key (round_id) references round,
    constraint publication_audit_outcome_known check (outcome in ('PUBLISHED', 'REFUSED', 'BROKEN'))
);

create index publication_audit_round_ix on publication_audit (round_id);

-- A series is broken where a municipality has become another one between two rounds.
alter table municipality
    add column merged_on date;
