-- What municipal services are called nationally (PTV). Filled by R__Reference_data.

create table service_class (
    code text not null,
    uri text not null,
    parent_code text,
    name jsonb not null,
    constraint service_class_pk primary key (code),
    constraint service_class_parent_fk foreign key (parent_code) references service_class
);
