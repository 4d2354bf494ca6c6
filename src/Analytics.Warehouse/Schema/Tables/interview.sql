-- What was read of each interview. Tables below share interview_no, which is dense and in the order of loading: rows of one load lie together, and a
-- replaced interview gets a new one. The public interview_id is a hash of the interview's key, so that links outlive a rebuild.
create sequence store.interview_ids;

create table store.run (
    run_no integer not null,
    run_id varchar not null,
    started_at timestamp not null,
    date_source varchar not null,              -- folder | given | file_time
    evaluator varchar not null,
    source varchar not null,                   -- the format its files are written in: home | open | a mapping's name
    month_no integer                           -- store.month, once it is derived
);

create table store.interview (
    interview_no bigint not null,
    interview_id bigint not null,
    run_id varchar not null,
    candidate_code varchar not null,
    candidate varchar not null,
    candidate_key bigint not null,             -- equal for the same candidate interviewed again
    quality_profile quality_profile,           -- null where nobody designed one
    started_at timestamp,                      -- the interview's own; null where it is the run's
    language varchar,
    dialogue bigint,                           -- equal where the same words were said; null without turns
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
    layout integer not null,                   -- generation 1, 2 or 3; 0 for what no harness of the home format wrote
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
    at_seconds double                          -- from the start of the interview; null where the source does not tell
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
    wording bigint,                            -- equal where the same is asked in the same words; null where too few say what
    line integer not null
);

create table store.evaluation (
    interview_no bigint not null,
    item_no integer not null,
    section varchar not null,                  -- the criterion; project | technical in the home format
    item varchar not null,
    heading varchar,
    score double,
    justification varchar not null using compression zstd,
    question_no integer,
    turn_no integer,
    line integer not null,
    criterion varchar not null,                -- what is judged; the section in the home format
    scale_min double not null,
    scale_max double not null,
    rater varchar,                             -- null: the run's evaluator
    rater_kind varchar not null,               -- model | person
    answer bigint,                             -- equal where the same was asked and answered; null where the whole interview is judged, or loaded before this was told
    scale_step double                          -- the least difference of two scores; null where none is named
);

create table store.report_section (interview_no bigint not null, section varchar not null, text varchar not null using compression zstd, line integer not null);
create table store.skill (interview_no bigint not null, skill varchar not null);
create table store.finding (interview_no bigint not null, code varchar not null, severity varchar not null, line integer not null, detail varchar not null);
