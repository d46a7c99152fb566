-- What takes its time: asked for, then done by any node, and told of by a name that nobody guesses.
create table job (
    id uuid not null,
    round_id bigint not null,
    change_note text not null,
    excluded varchar[] not null,
    not_before timestamptz,
    state text not null,
    phase text,
    progress double precision,
    requested_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    -- Why it was refused; neither where it was not, or where that is nobody's business.
    reason text,
    detail text,
    release_id bigint,
    -- How often it has changed.
    revision integer not null,
    constraint job_pk primary key (id),
    constraint job_round_fk foreign key (round_id) references round,
    constraint job_release_fk foreign key (release_id) references release,
    constraint job_release_once unique (release_id),
    constraint job_state_known check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    constraint job_phase_known check (phase in ('SEALING', 'COUNTING', 'PROTECTING', 'ATTACKING', 'WRITING')),
    constraint job_progress_share check (progress between 0 and 1),
    constraint job_ended check ((ended_at is null) = (state in ('QUEUED', 'RUNNING'))),
    constraint job_done_with_release check ((release_id is null) = (state <> 'DONE'))
);

create index job_round_ix on job (round_id);

-- When each is next to be done, and by whom it is being done: db-scheduler's, in the shape that it demands.
create table job_execution (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    constraint job_execution_pk primary key (task_name, task_instance)
);

create index job_execution_time_ix on job_execution (execution_time);
create index job_execution_heartbeat_ix on job_execution (last_heartbeat);
