-- Who answers for a barometer, as it was decided each time; and whom in a municipality to turn to.

create table stewardship (
    barometer_slug text not null,
    number integer not null,
    recorded_on date not null,
    document jsonb not null,
    constraint stewardship_pk primary key (barometer_slug, number),
    constraint stewardship_barometer_fk foreign key (barometer_slug) references barometer,
    constraint stewardship_number_positive check (number > 0)
);

create table contact_point (
    municipality_code text not null,
    document jsonb not null,
    constraint contact_point_pk primary key (municipality_code),
    constraint contact_point_municipality_fk foreign key (municipality_code) references municipality
);
