-- Semantic versions, as Data Package has them for data. Until now a further release only ever corrected figures.
alter table release
    add column version text;
update release set version = '1.0.' || (number - 1);
alter table release
    alter column version set not null,
    add constraint release_version unique (round_id, version),
    add constraint release_version_semantic check (version ~ '^[0-9]+\.[0-9]+\.[0-9]+$');

-- What must no longer be used, and why. The release itself never changes.
create table release_withdrawal (
    release_id bigint not null,
    withdrawn_at timestamptz not null,
    reason text not null,
    constraint release_withdrawal_pk primary key (release_id),
    constraint release_withdrawal_release_fk foreign key (release_id) references release
);

-- The public halves of the keys that manifests were signed with, for good. The private one is made of openagenda.secret.
create table signing_key (
    id text not null,
    -- SubjectPublicKeyInfo (RFC 8410), as DER.
    public_key bytea not null,
    first_used_at timestamptz not null,
    constraint signing_key_pk primary key (id)
);
