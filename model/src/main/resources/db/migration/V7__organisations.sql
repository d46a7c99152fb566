-- Who keys belong to, what a key allows, and until when. Municipalities' own are filled in by R__Reference_data.

create table organisation (
    id text not null,
    name jsonb not null,
    kind text not null,
    municipality_code text,
    contact text,
    constraint organisation_pk primary key (id),
    constraint organisation_one_per_municipality unique (municipality_code),
    constraint organisation_municipality_fk foreign key (municipality_code) references municipality,
    constraint organisation_id_form check (id ~ '^[a-z][a-z0-9-]{1,63}$'),
    constraint organisation_kind_known check (kind in ('OPERATOR', 'MUNICIPALITY', 'DEVELOPER')),
    constraint organisation_of_a_municipality check ((kind = 'MUNICIPALITY') = (municipality_code is not null))
);

insert into organisation (id, name, kind)
values ('operator', '{"fi": "Ylläpitäjä", "sv": "Administratör", "en": "Operator"}', 'OPERATOR');

alter table access_key
    add column organisation_id text,
    add column roles varchar[],
    add column expires_at timestamptz,
    add column revoked_at timestamptz;

-- Until now every key was an operator's.
update access_key set organisation_id = 'operator', roles = array[role];

alter table access_key
    drop column role,
    alter column organisation_id set not null,
    alter column roles set not null,
    add constraint access_key_organisation_fk foreign key (organisation_id) references organisation,
    add constraint access_key_roles_known check (
        cardinality(roles) > 0 and roles <@ array['OPERATOR', 'EDITOR', 'PUBLISHER', 'READER']::varchar[]);

create index access_key_organisation_ix on access_key (organisation_id);
