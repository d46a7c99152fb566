-- What a round asks is a composition of references into the bank, frozen as canonical JSON when it opens.

alter table round
    add column composition jsonb,
    add column question_references varchar[],
    add column most_own_questions integer not null default 20,
    add column core_document text,
    drop constraint round_stage_known,
    add constraint round_stage_known check (stage in ('DRAFT', 'OPENED', 'CLOSED', 'ARCHIVED')),
    add constraint round_most_own_questions_range check (most_own_questions between 0 and 200);

alter table module add column question_references varchar[];

-- What an invited municipality has decided about a round.
create table participation (
    id bigint generated always as identity,
    round_id bigint not null,
    municipality_code text not null,
    decision text not null,
    decided_on date not null,
    constraint participation_pk primary key (id),
    constraint participation_one_per_municipality unique (round_id, municipality_code),
    constraint participation_round_fk foreign key (round_id) references round,
    constraint participation_municipality_fk foreign key (municipality_code) references municipality,
    constraint participation_decision_known check (decision in ('ADOPTED', 'DECLINED'))
);
