-- The tables behind the public views. Nothing outside Analytics.Warehouse reads schema "store"; it may change with any release.
-- No primary keys on purpose: the one writer keeps keys unique, and DuckDB's index checks reject deleting and re-inserting a key in one transaction.
create schema store;

-- Which of these scripts the file has seen. Its presence is how a warehouse is told from any other DuckDB file.
create table store.schema_script (number integer not null, name varchar not null, applied_at timestamp not null);

create type quality_profile as enum ('weak', 'average', 'strong', 'exceptional');
create type recommendation as enum ('not_a_fit', 'reservations', 'proceed');

create table store.run (
    run_id varchar not null,
    started_at timestamp not null,
    date_source varchar not null,              -- folder | given | file_time
    evaluator varchar not null,
    source varchar not null                    -- the format its files came in: home
);

-- interview_no is dense, in the order of loading; what is loaded anew gets a new one. interview_id is a hash of the interview's key and outlives a rebuild.
create table store.interview (
    interview_no bigint not null,
    interview_id bigint not null,
    run_id varchar not null,
    candidate_code varchar not null,
    candidate varchar not null,
    candidate_key bigint not null,             -- hash of code, name (folded), position and profile: the same candidate interviewed again
    quality_profile quality_profile,
    started_at timestamp,                      -- the interview's own; null where only its run has one
    language varchar,
    dialogue bigint,                           -- hash of what was said: equal dialogue is the same answers, scored again
    position varchar,
    total_turns integer not null,
    reported_mean_relevance double,
    reported_mean_score double,
    mean_score double,
    scored_items integer not null,
    mean_relevance double,
    measured_questions integer not null,
    recommendation recommendation,
    recommendation_text varchar using compression zstd,
    recommendation_source varchar,             -- recommendation | report
    layout integer not null,                   -- generation 1, 2 or 3
    relevance_scale varchar not null,          -- judge | similarity | none
    source_file varchar not null,
    content_sha256 varchar not null
);

create table store.turn (
    interview_no bigint not null,
    turn_no integer not null,
    speaker varchar not null,                  -- recruiter | candidate
    kind varchar,
    text varchar not null using compression zstd,  -- chosen here: trying every way to pack it costs more than packing it
    words integer not null,
    line integer not null,                     -- of the source file, from 1; findings name lines, so lines tie them to what they are about
    at_seconds double                          -- since the interview began
);

create table store.question (
    interview_no bigint not null,
    question_no integer not null,
    turn_no integer,
    declared_type varchar,                     -- PROJECT | TECHNICAL
    kind varchar not null,
    reported_relevance double,
    relevance double,
    answer_words integer not null,
    struggled boolean not null,
    explained boolean not null,
    line integer not null
);

create table store.evaluation (
    interview_no bigint not null,
    item_no integer not null,
    section varchar not null,                  -- project | technical
    item varchar not null,
    heading varchar,
    score double,
    justification varchar not null using compression zstd,
    question_no integer,
    turn_no integer,
    line integer not null,
    criterion varchar,
    scale_min double,
    scale_max double,
    rater varchar,
    rater_kind varchar not null                -- model | person
);

create table store.report_section (interview_no bigint not null, section varchar not null, text varchar not null using compression zstd, line integer not null);
create table store.skill (interview_no bigint not null, skill varchar not null);
create table store.finding (interview_no bigint not null, code varchar not null, severity varchar not null, line integer not null, detail varchar not null);

-- One row per file ever seen, by run and file name: its last fate. The view puts folder and name together again.
create table store.ingest_file (
    run_id varchar not null,
    file_name varchar not null,                -- the key together with run_id
    source_folder varchar not null,            -- the run's folder, or the run id where no folder names it
    origin varchar not null,                   -- path it was last read from; archive!entry for a file in an archive
    content_sha256 varchar,                    -- null when never read: too large, unreadable or of an unsafe name
    size_bytes bigint not null,
    modified_at timestamp,
    status varchar not null,                   -- loaded | duplicate | quarantined
    interview_id bigint,                       -- the interview that has its content, or had its last good one; null when it never loaded
    interview_no bigint,
    batch_id bigint not null,
    seen_at timestamp not null
);

-- What stood on disk when it was last ingested, archives included: a scan compares this and reads no contents. The last row of an origin counts.
create table store.ingest_source (
    origin varchar not null,
    size_bytes bigint not null,
    modified_at timestamp not null,
    seen_at timestamp not null
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

create sequence store.interview_ids;
create sequence store.batch_ids;

-- One row: how many batches changed anything, and when (UTC) the last one did.
create table store.warehouse_version (version bigint not null, changed_at timestamp not null);
insert into store.warehouse_version values (0, (current_timestamp at time zone 'UTC')::timestamp);

create schema rows;
create view rows.interview as select interview_no as interview_id, run_id, candidate_code, candidate, quality_profile, position, total_turns, reported_mean_relevance,
    reported_mean_score, mean_score, scored_items, mean_relevance, measured_questions, recommendation, recommendation_text, recommendation_source, layout,
    relevance_scale, source_file, content_sha256 from store.interview;
create view rows.turn as select interview_no as interview_id, * exclude (interview_no, at_seconds) from store.turn;
create view rows.question as select interview_no as interview_id, * exclude (interview_no) from store.question;
create view rows.evaluation as select interview_no as interview_id, * exclude (interview_no, criterion, scale_min, scale_max, rater, rater_kind)
    replace (score::integer as score) from store.evaluation;
create view rows.report_section as select interview_no as interview_id, * exclude (interview_no) from store.report_section;
create view rows.skill as select interview_no as interview_id, skill, rowid as skill_no from store.skill;
create view rows.finding as select interview_no as interview_id, * exclude (interview_no) from store.finding;
create view rows.ingest_file as select * exclude (interview_id, interview_no), interview_no as interview_id from store.ingest_file;
