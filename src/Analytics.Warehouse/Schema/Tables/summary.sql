-- One narrow row an interview: all that pages count of it. Interviews that share position, profile, recommendation and scale of relevance share a stratum.
create sequence store.stratum_nos;
create table store.stratum (
    stratum_no integer not null,
    position varchar,
    quality_profile quality_profile,
    recommendation recommendation,
    relevance_scale varchar not null           -- judge | similarity | none
);

-- Scores are counted by level, points of the scale from 1 to 5 rounded half up, and added up in millionths of a point: whole numbers, so that the order of
-- adding cannot matter.
create table store.interview_summary (
    interview_no bigint not null,
    interview_id bigint not null,
    run_no integer not null,
    stratum_no integer not null,
    candidate_key bigint not null,
    candidate_code varchar not null,
    candidate varchar not null,
    scores usmallint not null,                 -- which levels its items have, by section, a bit each: store.score_bit
    kinds utinyint not null,                   -- which kinds of questions it has: store.kind_bit
    findings ubigint not null,                 -- which findings it has: store.finding_bit
    score_1 integer not null, score_2 integer not null, score_3 integer not null, score_4 integer not null, score_5 integer not null,
    unscored integer not null,                 -- items without a score
    score_sum bigint not null,
    score_squares bigint not null,
    project_1 integer not null, project_2 integer not null, project_3 integer not null, project_4 integer not null, project_5 integer not null,
    project_unscored integer not null,
    project_sum bigint not null,
    project_squares bigint not null,
    technical_1 integer not null, technical_2 integer not null, technical_3 integer not null, technical_4 integer not null, technical_5 integer not null,
    technical_unscored integer not null,
    technical_sum bigint not null,
    technical_squares bigint not null,
    scored_items integer not null,
    unjudged integer not null,                 -- questions that should have been judged and have no item
    mean_score double,
    reported_score_hundredths bigint,          -- null where the header reports no mean
    finding_count integer not null,
    questions integer not null,
    measured_questions integer not null,
    relevance_thousandths bigint not null,     -- sum of measured relevance
    mean_relevance double,
    reported_relevance_thousandths bigint,     -- null where the header reports no mean
    -- Within-interview slopes of the score on the log of answer words and on the question's number: centred sums in billionths; null with fewer than two items.
    verbosity_items bigint, verbosity_xx bigint, verbosity_xy bigint,
    order_items bigint, order_xx bigint, order_xy bigint,
    report_says recommendation,                -- what the HR report's text says where it contradicts the recommendation
    is_copy boolean not null,                  -- of an interview in another run, byte for byte
    dialogue bigint
);

-- Those of candidates interviewed more than once: what repeatability is measured on.
create table store.repeated_interview (interview_no bigint not null, candidate_key bigint not null);

-- What a batch touched and the closing step of the load has yet to count.
create table store.pending_run (run_no integer not null);
create table store.pending_month (month_no integer not null);
create table store.pending_candidate (candidate_key bigint not null);
