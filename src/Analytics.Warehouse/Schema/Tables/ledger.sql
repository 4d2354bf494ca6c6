-- What became of every file, so that nothing is loaded twice and nothing is lost.
create sequence store.batch_ids;

-- One row per file ever seen, by run and path below the run's folder: its last fate. The view puts folder and name together again.
create table store.ingest_file (
    run_id varchar not null,
    file_name varchar not null,                -- the key together with run_id
    source_folder varchar not null,            -- the run's folder, or the run id where no folder names it
    origin varchar not null,                   -- path it was last read from; archive!entry for a file in an archive
    content_sha256 varchar,                    -- null when never read: too large, unreadable or of an unsafe name
    size_bytes bigint not null,
    modified_at timestamp,
    status varchar not null,                   -- loaded | duplicate | quarantined | dismissed
    interview_id bigint,                       -- the interview that has its content, or had its last good one; null when it never loaded
    interview_no bigint,
    batch_id bigint not null,
    seen_at timestamp not null,
    changed_at timestamp,                      -- when anything about it last changed, its rights included; null where the system did not say
    note varchar                               -- why somebody dismissed it
);

-- What stood on disk when it was last ingested, archives included: a scan compares this and reads no contents. The last row of an origin counts.
create table store.ingest_source (
    origin varchar not null,
    size_bytes bigint not null,
    modified_at timestamp not null,
    seen_at timestamp not null,
    changed_at timestamp
);

create table store.quarantine (
    run_id varchar not null,
    source_file varchar not null,
    code varchar not null,
    line integer not null,
    detail varchar not null,
    seen_at timestamp not null
);

create table store.ingest_batch (
    batch_id bigint not null,
    origin varchar not null,
    started_at timestamp not null,
    finished_at timestamp not null,
    loaded integer not null,
    replaced integer not null,
    unchanged integer not null,
    quarantined integer not null
);
