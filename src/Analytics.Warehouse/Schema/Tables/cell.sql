-- Aggregates kept at load time, so that a page costs the same at a thousand and at a million interviews. A cell is what one stratum has in one period: a run,
-- by its number, or all of a month's runs of one evaluator, by the month's number below zero. All measures are whole numbers; Measures says what each is.
create sequence store.month_nos;
create table store.month (month_no integer not null, evaluator varchar not null, started_at timestamp not null);

create table store.cell (
    period_no integer not null,
    stratum_no integer not null,
    interviews bigint not null,
    without_score bigint not null,             -- no scored item
    identical bigint not null,                 -- at least two scored items, all of one level
    items bigint not null,                     -- scored
    score_sum bigint not null,
    level_squares hugeint not null,            -- (sum of levels)^2 / scored items, 1e-15: the part between interviews of an analysis of variance
    -- Questions due: items, and questions that should have been judged and have none. With the scored items they give a clustered share.
    due_interviews bigint not null,            -- with a question due
    due bigint not null,
    due_squares bigint not null,
    due_scored bigint not null,                -- due * scored items
    scored_squares bigint not null,            -- scored items, squared
    reported_scores bigint not null,           -- headers that report a mean
    reported_score_hundredths bigint not null,
    -- Cross moments: sum over interviews of h_a * h_b, h the interview's own histogram of levels. They carry the clustered covariance.
    m11 bigint not null, m12 bigint not null, m13 bigint not null, m14 bigint not null, m15 bigint not null,
    m22 bigint not null, m23 bigint not null, m24 bigint not null, m25 bigint not null,
    m33 bigint not null, m34 bigint not null, m35 bigint not null,
    m44 bigint not null, m45 bigint not null,
    m55 bigint not null
);

-- Items by level (c), and interviews that have such an item (i).
create table store.cell_section (
    period_no integer not null,
    stratum_no integer not null,
    section varchar not null,                  -- project | technical | another criterion | all
    interviews bigint not null,                -- with an item in the section; under "all" every interview
    scored_interviews bigint not null,         -- with a scored one
    unscored bigint not null,                  -- items without a score
    unscored_interviews bigint not null,       -- interviews with such an item
    item_sum bigint not null,                  -- millionths of a point
    item_squares bigint not null,              -- millionths of a squared point
    -- Over interviews, of their scores in the section: of the means, in 1e-15 points, of their squares, in 1e-18; of (sum of scores) squared, in 1e-12; of
    -- sum times number of scores, in millionths; of (number of scores) squared.
    mean_sum hugeint not null,
    mean_squares hugeint not null,
    sum_squares hugeint not null,
    sum_by_count bigint not null,
    count_squares bigint not null,
    c1 bigint not null, c2 bigint not null, c3 bigint not null, c4 bigint not null, c5 bigint not null,
    i1 bigint not null, i2 bigint not null, i3 bigint not null, i4 bigint not null, i5 bigint not null
);

-- Interview means as fractions: interviews with so many scores that sum to so much, and whose report says something else than the recommendation.
create table store.cell_mean (
    period_no integer not null,
    stratum_no integer not null,
    section varchar not null,                  -- project | technical | all
    scores integer not null,                   -- from 1; under "all" from 0
    score_sum bigint not null,                 -- millionths of a point
    report_says recommendation,                -- told apart under "all" only
    interviews bigint not null
);

create table store.cell_relevance (
    period_no integer not null,
    stratum_no integer not null,
    kind varchar not null,                     -- of question; all
    interviews bigint not null,                -- with such a question; under "all" every interview
    measured_interviews bigint not null,       -- with a measured one
    questions bigint not null,
    measured_questions bigint not null,
    thousandths bigint not null,               -- sum of measured relevance
    -- Over interviews, of their measured questions: of the means, in 1e-15, of their squares, in 1e-18; of (sum of thousandths) squared, of sum times number, of
    -- (number) squared.
    mean_sum hugeint not null,
    mean_squares hugeint not null,
    sum_squares bigint not null,
    sum_by_count bigint not null,
    count_squares bigint not null,
    reported bigint not null,                  -- headers that report a mean; counted under "all" only
    reported_thousandths bigint not null
);

create table store.cell_question (
    period_no integer not null,
    stratum_no integer not null,
    kind varchar not null,
    declared_type varchar,
    relevance integer,                         -- thousandths; null when not measured
    questions bigint not null
);

-- Questions by level of relevance, and the interviews that have one: a bar of a distribution leads to interviews, which numbers of questions cannot tell.
create table store.cell_relevance_level (
    period_no integer not null,
    stratum_no integer not null,
    kind varchar not null,                     -- of question; all
    level integer not null,                    -- thousandths, see store.relevance_level
    questions bigint not null,
    interviews bigint not null
);

create table store.cell_relevance_score (
    period_no integer not null,
    stratum_no integer not null,
    relevance integer not null,                -- thousandths, of the item's question
    score utinyint not null,                   -- level
    items bigint not null
);

create table store.cell_finding (
    period_no integer not null,
    stratum_no integer not null,
    code varchar not null,
    severity varchar not null,                 -- info | warning | error
    findings bigint not null,
    interviews bigint not null                 -- with such a finding
);

-- Within-interview slopes of the score, by what it is held against: counts, and five sums in billionths.
create table store.cell_slope (
    period_no integer not null,
    stratum_no integer not null,
    property varchar not null,                 -- verbosity: log2 of the answer's words | order: number of the question
    interviews bigint not null,                -- with at least two items that have both values
    items bigint not null,
    xx bigint not null,
    xy bigint not null,
    xx_xx bigint not null,
    xx_xy bigint not null,
    xy_xy bigint not null
);
