-- Aggregates kept at load time, so that a page costs the same at a thousand and at a million interviews. A cell is everything that one run, position,
-- profile and recommendation have in common; evaluator and date follow from the run. Measures are whole numbers without exception: adding a batch and
-- taking an interview out again are exact, and "analytics verify" can demand equality. What each measure is stands in 0005_measures.sql, which computes it.
create sequence store.cell_ids;

create table store.cell (
    cell_id bigint not null,
    run_id varchar not null,
    position varchar,
    quality_profile quality_profile not null,
    recommendation recommendation,
    interviews bigint not null,
    -- Interviews that are somehow special.
    without_score bigint not null,             -- no scored item
    identical bigint not null,                 -- at least two scored items, all of one score
    -- What the headers reported, where they did: scores in hundredths, relevance is in cell_relevance.
    reported_scores bigint not null,
    reported_score_hundredths bigint not null,
    -- Cross moments: sum over interviews of h_a * h_b, h the interview's own histogram of scores. They carry the clustered covariance.
    m11 bigint not null, m12 bigint not null, m13 bigint not null, m14 bigint not null, m15 bigint not null,
    m22 bigint not null, m23 bigint not null, m24 bigint not null, m25 bigint not null,
    m33 bigint not null, m34 bigint not null, m35 bigint not null,
    m44 bigint not null, m45 bigint not null,
    m55 bigint not null,
    -- Within-interview slope of score on log2(answer words): counts, and five sums in millionths.
    verbosity_interviews bigint not null,
    verbosity_items bigint not null,
    verbosity_xx bigint not null,
    verbosity_xy bigint not null,
    verbosity_xx_xx bigint not null,
    verbosity_xx_xy bigint not null,
    verbosity_xy_xy bigint not null
);

-- Items by score (c), and interviews that have such an item (i); by section of the evaluation and for all of it.
create table store.cell_section (
    cell_id bigint not null,
    section varchar not null,                  -- project | technical | all
    interviews bigint not null,                -- with an item in the section; under "all" every interview
    scored_interviews bigint not null,         -- with a scored one
    unscored bigint not null,                  -- items without a score
    unscored_interviews bigint not null,       -- interviews with such an item
    c1 bigint not null, c2 bigint not null, c3 bigint not null, c4 bigint not null, c5 bigint not null,
    i1 bigint not null, i2 bigint not null, i3 bigint not null, i4 bigint not null, i5 bigint not null
);

-- Interview means as fractions: interviews with so many scores that sum to so much.
create table store.cell_mean (
    cell_id bigint not null,
    section varchar not null,                  -- project | technical | all
    scores integer not null,                   -- from 1
    score_sum integer not null,
    interviews bigint not null
);

-- Relevance, each scale by itself; by kind of question and for all of them.
create table store.cell_relevance (
    cell_id bigint not null,
    scale varchar not null,                    -- judge | similarity | none
    kind varchar not null,                     -- of question; all
    interviews bigint not null,                -- with such a question; under "all" every interview of the scale
    measured_interviews bigint not null,       -- with a measured one
    questions bigint not null,
    measured_questions bigint not null,
    thousandths bigint not null,               -- sum of measured relevance
    reported bigint not null,                  -- headers that report a mean; counted under "all" only
    reported_thousandths bigint not null
);

-- Interview means of relevance as fractions: interviews with so many measured questions that sum to so much.
create table store.cell_relevance_mean (
    cell_id bigint not null,
    scale varchar not null,
    kind varchar not null,                     -- of question; all
    measured integer not null,                 -- from 1
    thousandths integer not null,
    interviews bigint not null
);

create table store.cell_question (
    cell_id bigint not null,
    scale varchar not null,
    kind varchar not null,
    declared_type varchar,
    relevance integer,                         -- thousandths; null when not measured
    questions bigint not null
);
