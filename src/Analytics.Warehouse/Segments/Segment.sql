-- What reading a batch came to, before anything is decided: written by a worker, read by every loader. No type but those Parquet has.
create schema segment;
create table segment.item (
    part_no integer not null,                  -- of one transaction each, in order
    item_no bigint not null,                   -- in order, from 1
    kind varchar not null,                     -- transcript | run | finished
    run_id varchar,                            -- as the files alone say it: kept apart from others of the same id when it is loaded
    run_folder varchar,
    run_started_at timestamp,
    run_date_source varchar,
    run_evaluator varchar,
    run_location varchar,
    run_path varchar,
    run_source varchar,
    run_is_day boolean not null,
    file_name varchar,
    origin varchar,
    size_bytes bigint,
    modified_at timestamp,
    changed_at timestamp,
    on_disk boolean not null,
    line_origin varchar,                       -- of an interview in a file of several
    content_sha256 varchar,
    outcome varchar,                           -- of a transcript: parsed | rejected | gone since it was listed
    candidate_code varchar,                    -- where the source gives one
    candidate varchar
);
create table segment.fault (item_no bigint not null, code varchar not null, line integer not null, detail varchar not null);
