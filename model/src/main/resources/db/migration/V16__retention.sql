-- What was deleted when its time was over: by any node, once.

alter table seal
    add column texts_deleted_on date,
    add column responses_deleted_on date;

-- For whom the responses of a barometer's rounds are encrypted when they are extracted. Public.
create table archive_certificate (
    barometer_slug text not null,
    -- X.509, as DER.
    certificate bytea not null,
    registered_on date not null,
    constraint archive_certificate_pk primary key (barometer_slug),
    constraint archive_certificate_barometer_fk foreign key (barometer_slug) references barometer
);
