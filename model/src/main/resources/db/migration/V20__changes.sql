-- What is public came, changed or went. One at a time, and only when it is committed, so that whoever has read up to a
-- number has read everything before it.
create table change (
    number bigint generated always as identity,
    kind text not null,
    address text not null,
    action text not null,
    changed_at timestamptz not null,
    constraint change_pk primary key (number),
    constraint change_action_known check (action in ('CREATED', 'CHANGED', 'DELETED'))
);

-- Where a row is read: columns in braces are filled in. What belongs to a release or to a round knows their columns, too;
-- null where these have gone with it, and tell it all.
create function address_of(template text, thing jsonb) returns text language plpgsql stable as $$
declare
    above jsonb;
    part text;
begin
    if thing ? 'release_id' then
        select to_jsonb(r) into above from release r where r.id = (thing ->> 'release_id')::bigint;
        thing := above || thing;
    end if;
    if thing ? 'round_id' then
        select to_jsonb(r) into above from round r where r.id = (thing ->> 'round_id')::bigint;
        thing := above || thing;
    end if;
    for part in select (regexp_matches(template, '\{(\w+)\}', 'g'))[1] loop
        template := replace(template, '{' || part || '}', thing ->> part);
    end loop;
    return template;
end
$$;

create function tell_change(kind text, address text, action text) returns void language plpgsql as $$
begin
    if address is not null then
        perform pg_advisory_xact_lock(hashtextextended('change', 0));
        insert into change (kind, address, action, changed_at) values (kind, address, action, clock_timestamp());
    end if;
end
$$;

-- Arguments: kind, address, and the action where it is not that of the statement. Runs when the transaction ends, so that
-- the lock is held for a moment, and nothing else is waited for under it.
create function record_change() returns trigger language plpgsql as $$
begin
    perform tell_change(
        tg_argv[0],
        address_of(tg_argv[1], to_jsonb(case when tg_op = 'DELETE' then old else new end)),
        coalesce(tg_argv[2], case tg_op when 'INSERT' then 'CREATED' when 'UPDATE' then 'CHANGED' else 'DELETED' end));
    return null;
end
$$;

-- Tells of the rows of a table: what is there already, and from now on what comes, changes and goes.
create procedure tell_changes_of(of_table text, kind text, address text) language plpgsql as $$
begin
    execute format(
        'select tell_change(%L, address_of(%L, to_jsonb(t)), ''CREATED'') from %I t', kind, address, of_table);
    execute format(
        'create constraint trigger comes_or_goes after insert or delete on %I deferrable initially deferred
             for each row execute function record_change(%L, %L)',
        of_table, kind, address);
    execute format(
        'create constraint trigger changes after update on %I deferrable initially deferred
             for each row when (old.* is distinct from new.*) execute function record_change(%L, %L)',
        of_table, kind, address);
end
$$;

-- These come and go by migrations alone, which tell it themselves.
select tell_change('service-classes', '/v1/service-classes', 'CREATED');
call tell_changes_of('municipality', 'municipality', '/v1/municipalities/{code}');
call tell_changes_of('organisation', 'organisation', '/v1/organisations/{id}');
call tell_changes_of('contact_point', 'contact-points', '/v1/municipalities/{municipality_code}/contact-points');
call tell_changes_of('question', 'question', '/v1/questions/{key}');
call tell_changes_of('question_version', 'question-version', '/v1/questions/{question_key}/versions/{version}');
call tell_changes_of('barometer', 'barometer', '/v1/barometers/{slug}');
call tell_changes_of('stewardship', 'stewardship', '/v1/barometers/{barometer_slug}/stewardship/{number}');
call tell_changes_of('archive_certificate', 'archive-certificate', '/v1/barometers/{barometer_slug}/archive-certificate');
call tell_changes_of('round', 'round', '/v1/barometers/{barometer_slug}/rounds/{key}');
call tell_changes_of('module', 'module', '/v1/barometers/{barometer_slug}/rounds/{key}/modules/{municipality_code}');
call tell_changes_of(
    'participation', 'participation', '/v1/barometers/{barometer_slug}/rounds/{key}/municipalities/{municipality_code}');
call tell_changes_of('signing_key', 'signing-key', '/v1/signing-keys/{id}/key.pem');
call tell_changes_of('release', 'release', '/v1/datasets/{dataset}/releases/{number}');

-- A round that is over without anybody closing it.
create constraint trigger is_told after insert on seal deferrable initially deferred
    for each row execute function record_change('round', '/v1/barometers/{barometer_slug}/rounds/{key}', 'CHANGED');

-- A release is there for good, so it goes by another row.
create constraint trigger is_told after insert on release_withdrawal deferrable initially deferred
    for each row execute function record_change('release', '/v1/datasets/{dataset}/releases/{number}', 'DELETED');

-- A dataset is its releases.
select tell_change('dataset', address_of('/v1/datasets/{dataset}', to_jsonb(r)), 'CREATED') from release r where number = 1;
create constraint trigger then_the_dataset_comes after insert on release deferrable initially deferred
    for each row when (new.number = 1)
    execute function record_change('dataset', '/v1/datasets/{dataset}', 'CREATED');
create constraint trigger then_the_dataset_changes after insert on release deferrable initially deferred
    for each row when (new.number > 1)
    execute function record_change('dataset', '/v1/datasets/{dataset}', 'CHANGED');
create constraint trigger then_the_dataset_changes after insert on release_withdrawal deferrable initially deferred
    for each row execute function record_change('dataset', '/v1/datasets/{dataset}', 'CHANGED');
