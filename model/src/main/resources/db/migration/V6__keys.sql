-- Who may change things. Only the SHA-256 of a key's secret is kept.

create table access_key (
    id text not null,
    name text not null,
    role text not null,
    secret_hash bytea not null,
    created_on date not null,
    constraint access_key_pk primary key (id),
    constraint access_key_role_known check (role in ('OPERATOR')),
    constraint access_key_secret_hash_length check (length(secret_hash) = 32)
);
