-- What calibration needs beyond the scores: slopes within interviews, scores against relevance, and who was interviewed again. Kept like the aggregates of
-- 0004, measured as in 0005, filed as in 0007, read as in 0006.

-- Within-interview slopes of the score, by what it is held against: counts, and five sums in billionths. They take the place of the coarser ones of 0004.
create table store.cell_slope (
    cell_id bigint not null,
    property varchar not null,                 -- verbosity: log2 of the answer's words | order: number of the question
    interviews bigint not null,                -- with at least two items that have both values
    items bigint not null,
    xx bigint not null,
    xy bigint not null,
    xx_xx bigint not null,
    xx_xy bigint not null,
    xy_xy bigint not null
);
alter table store.cell drop column verbosity_interviews;
alter table store.cell drop column verbosity_items;
alter table store.cell drop column verbosity_xx;
alter table store.cell drop column verbosity_xy;
alter table store.cell drop column verbosity_xx_xx;
alter table store.cell drop column verbosity_xx_xy;
alter table store.cell drop column verbosity_xy_xy;
drop macro table store.interview_verbosity;

create or replace macro store.counted_cell(ids) as table
select run_id, position, quality_profile, recommendation,
    count(*) as interviews,
    count(*) filter (scores = 0) as without_score,
    count(*) filter (scores >= 2 and greatest(h1, h2, h3, h4, h5) = scores) as identical,
    count(reported_mean_score) as reported_scores,
    coalesce(sum(round(reported_mean_score * 100)::bigint), 0)::bigint as reported_score_hundredths,
    sum(h1 * h1)::bigint as m11, sum(h1 * h2)::bigint as m12, sum(h1 * h3)::bigint as m13, sum(h1 * h4)::bigint as m14, sum(h1 * h5)::bigint as m15,
    sum(h2 * h2)::bigint as m22, sum(h2 * h3)::bigint as m23, sum(h2 * h4)::bigint as m24, sum(h2 * h5)::bigint as m25,
    sum(h3 * h3)::bigint as m33, sum(h3 * h4)::bigint as m34, sum(h3 * h5)::bigint as m35,
    sum(h4 * h4)::bigint as m44, sum(h4 * h5)::bigint as m45,
    sum(h5 * h5)::bigint as m55
from store.interview_histograms(ids)
where section = 'all'
group by run_id, position, quality_profile, recommendation;

-- Per interview, x in billionths (of a doubling of words, of a question) and y in points: the centred sums Sxx and Sxy in billionths. Every step is on whole
-- numbers, so the order of addition cannot matter; the roundings are far below what a slope could show.
create macro store.interview_slopes(ids) as table
with wanted as materialized (
    select unnest(ids) as interview_id
),
judged as materialized (
    select e.interview_id, e.score as y, q.answer_words, q.question_no
    from (from rows.evaluation semi join wanted using (interview_id) where score is not null and question_no is not null) e
    join (from rows.question semi join wanted using (interview_id)) q using (interview_id, question_no)
),
properties as (
    select interview_id, 'verbosity' as property, y, round(log2(answer_words) * 1000000000)::hugeint as x from judged where answer_words > 0
    union all
    select interview_id, 'order' as property, y, question_no::hugeint * 1000000000 as x from judged
),
summed as (
    select interview_id, property, count(*) as items, sum(x) as x, sum(y) as y, sum(x * x) as xx, sum(x * y) as xy
    from properties
    group by interview_id, property
    having count(*) >= 2
)
select interview_id, property, items, (items * xx - x * x) // (items * 1000000000) as xx, (items * xy - x * y) // items as xy
from summed;

create macro store.counted_cell_slope(ids) as table
select i.run_id, i.position, i.quality_profile, i.recommendation, s.property,
    count(*) as interviews,
    sum(s.items)::bigint as items,
    sum(s.xx)::bigint as xx,
    sum(s.xy)::bigint as xy,
    sum(s.xx * s.xx // 1000000000)::bigint as xx_xx,
    sum(s.xx * s.xy // 1000000000)::bigint as xx_xy,
    sum(s.xy * s.xy // 1000000000)::bigint as xy_xy
from store.interview_slopes(ids) s
join rows.interview i using (interview_id)
group by i.run_id, i.position, i.quality_profile, i.recommendation, s.property;

create macro store.filed_cell_slope(ids) as table
select c.cell_id, m.* exclude (run_id, position, quality_profile, recommendation)
from store.counted_cell_slope(ids) m
join store.cell c on c.run_id = m.run_id and c.quality_profile = m.quality_profile
    and c.position is not distinct from m.position and c.recommendation is not distinct from m.recommendation;

create macro of_cells.cohort_slopes(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select m.* exclude (cell_id)
from store.cell_slope m
semi join of_cells.cohort_cells(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) using (cell_id);

create macro of_rows.cohort_slopes(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select m.* exclude (run_id, position, quality_profile, recommendation)
from store.counted_cell_slope(of_rows.cohort_ids(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)) m;

-- Scored items by the measured relevance of their question. By run alone: finer cells would be hardly fewer than the items themselves.
create table store.run_relevance_score (
    run_id varchar not null,
    scale varchar not null,                    -- judge | similarity
    relevance integer not null,                -- thousandths
    score tinyint not null,
    items bigint not null
);

create macro store.counted_run_relevance_score(ids) as table
with wanted as materialized (
    select unnest(ids) as interview_id
)
select i.run_id, i.relevance_scale as scale, round(q.relevance * 1000)::integer as relevance, e.score, count(*) as items
from (from rows.evaluation semi join wanted using (interview_id) where score is not null and question_no is not null) e
join (from rows.question semi join wanted using (interview_id) where relevance is not null) q using (interview_id, question_no)
join rows.interview i using (interview_id)
group by i.run_id, i.relevance_scale, round(q.relevance * 1000), e.score;

create macro of_cells.cohort_relevance_scores(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select m.*
from store.run_relevance_score m
semi join cohort_runs(runs, evaluators, from_day, to_day) using (run_id);

create macro of_rows.cohort_relevance_scores(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
from store.counted_run_relevance_score(of_rows.cohort_ids(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales));

-- Who is whom: a unit is one candidate code for one position and one profile. One narrow row an interview, and whether its unit was interviewed again: those
-- rows are what repeatability is measured on, and what pooling interviews of the same candidate takes.
create table store.unit_interview (
    interview_id bigint not null,
    cell_id bigint not null,
    unit_id ubigint not null,
    again boolean not null,                    -- the unit has other interviews too
    score_1 integer not null, score_2 integer not null, score_3 integer not null, score_4 integer not null, score_5 integer not null,
    dialogue bigint,                           -- equal where the same words were said; null without turns
    candidate_code varchar not null
);

create macro store.unit_of(candidate_code, held_position, profile) as
md5_number_lower(concat_ws(chr(31), candidate_code, coalesce(held_position, chr(30)), profile::varchar));

-- The lengths of all turns in their places tell two dialogues apart, and cost nothing to read.
create macro store.filed_unit_interview(ids) as table
with said as (
    select interview_id, (sum(strlen(text)::hugeint * turn_no * (7919 + turn_no)) % 9223372036854775783)::bigint as dialogue
    from rows.turn
    where interview_id in (select unnest(ids))
    group by interview_id
)
select k.interview_id, k.cell_id, store.unit_of(k.candidate_code, c.position, c.quality_profile) as unit_id, false as again,
    k.score_1, k.score_2, k.score_3, k.score_4, k.score_5, s.dialogue, k.candidate_code
from (from store.interview_card where interview_id in (select unnest(ids))) k
join store.cell c using (cell_id)
left join said s using (interview_id)
order by k.interview_id;

create macro of_cells.cohort_units(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select u.*, c.run_id, c.started_at, c.evaluator, c.position, c.quality_profile, c.recommendation
from (from store.unit_interview where again) u
join of_cells.cohort_cells(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) c using (cell_id);

create macro of_rows.cohort_units(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select u.*, i.run_id, i.started_at, i.evaluator, i.position, i.quality_profile, i.recommendation
from (from store.unit_interview where again) u
join cohort_interviews(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) i using (interview_id);

-- The view of 0009 asked this of the rows each time.
drop view store.repeated_unit;

-- A warehouse from before gets all of it from its rows.
insert into store.cell_slope from store.filed_cell_slope((select list(interview_id) from rows.interview));
insert into store.run_relevance_score from store.counted_run_relevance_score((select list(interview_id) from rows.interview));
insert into store.unit_interview from store.filed_unit_interview((select list(interview_id) from rows.interview));
update store.unit_interview set again = true where unit_id in (select unit_id from store.unit_interview group by unit_id having count(*) > 1);
