-- The places residents live in, and how many of them there are. Filled by R__Reference_data.

create table region (
    code text not null,
    name jsonb not null,
    constraint region_pk primary key (code),
    constraint region_code_form check (code ~ '^[0-9]{2}$')
);

create table municipality (
    code text not null,
    name jsonb not null,
    region_code text not null,
    languages varchar[] not null,
    urbanity text not null,
    population integer not null,
    merged_into text,
    constraint municipality_pk primary key (code),
    constraint municipality_code_form check (code ~ '^[0-9]{3}$'),
    constraint municipality_region_fk foreign key (region_code) references region,
    constraint municipality_merged_into_fk foreign key (merged_into) references municipality,
    constraint municipality_population_positive check (population > 0)
);

create index municipality_region_code_ix on municipality (region_code);

create table population (
    municipality_code text not null,
    year integer not null,
    age_group text not null,
    gender text not null,
    persons integer not null,
    constraint population_pk primary key (municipality_code, year, age_group, gender),
    constraint population_municipality_fk foreign key (municipality_code) references municipality,
    constraint population_persons_not_negative check (persons >= 0)
);
