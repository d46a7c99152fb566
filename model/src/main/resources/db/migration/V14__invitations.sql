-- Who may answer a round, and the invitations to it. No time and no sequence: nothing here tells when a code was used.

alter table round
    add column anonymity text not null default 'OPEN',
    -- Public: what credentials are signed under.
    add column token_key bytea,
    add constraint round_anonymity_known check (anonymity in ('OPEN', 'CONFIDENTIAL', 'UNLINKABLE')),
    add constraint round_token_key_unlinkable check (token_key is null or anonymity = 'UNLINKABLE');

alter table round alter column anonymity drop default;

-- Without the operator's secret, which is not in the database, neither a code nor a key can be had from these.
create table invitation (
    round_id bigint not null,
    code_mac bytea not null,
    -- Of the message that was signed for it. A confidential code has none: that it is spent is not written here.
    blinded_hash bytea,
    constraint invitation_pk primary key (round_id, code_mac),
    constraint invitation_round_fk foreign key (round_id) references round on delete cascade,
    constraint invitation_code_mac_length check (length(code_mac) = 32),
    constraint invitation_blinded_hash_length check (length(blinded_hash) = 32)
);

-- Deleted when the round closes.
create table round_secret (
    round_id bigint not null,
    sealed bytea not null,
    constraint round_secret_pk primary key (round_id),
    constraint round_secret_round_fk foreign key (round_id) references round
);

create table invitation_count (
    round_id bigint not null,
    made integer not null,
    reissued integer not null,
    -- Of an unlinkable round, from its closing on, when the invitations themselves are deleted.
    issued integer,
    constraint invitation_count_pk primary key (round_id),
    constraint invitation_count_round_fk foreign key (round_id) references round on delete cascade,
    constraint invitation_count_not_negative check (made >= 0 and reissued >= 0 and issued >= 0)
);
