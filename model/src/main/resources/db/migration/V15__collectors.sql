-- Who enters answers that were given on paper or with help.

alter table access_key
    drop constraint access_key_roles_known,
    add constraint access_key_roles_known check (
        cardinality(roles) > 0
        and roles <@ array['OPERATOR', 'EDITOR', 'PUBLISHER', 'READER', 'COLLECTOR']::varchar[]);
