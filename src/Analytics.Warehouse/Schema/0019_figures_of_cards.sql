-- Cohorts that cells cannot tell apart get their figures from the cards of their interviews: one scan of narrow rows, where a list of ids had to be gathered
-- and the rows behind it.

-- The selected cards within the selected cells, with all a card knows.
create macro store.cohort_cards(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select k.*
from store.marked_cards(scores, kinds, findings, q, sections, means, relevances, scales) k
semi join of_cells.cohort_cells(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) using (cell_id);

create or replace macro of_rows.cohort_cells(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
with counted as (
    select cell_id,
        count(*) as interviews,
        count(*) filter (scored_items = 0) as without_score,
        count(*) filter (scored_items >= 2 and greatest(score_1, score_2, score_3, score_4, score_5) = scored_items) as identical,
        count(reported_score_hundredths) as reported_scores,
        coalesce(sum(reported_score_hundredths), 0)::bigint as reported_score_hundredths,
        sum(score_1::bigint * score_1)::bigint as m11, sum(score_1::bigint * score_2)::bigint as m12, sum(score_1::bigint * score_3)::bigint as m13,
        sum(score_1::bigint * score_4)::bigint as m14, sum(score_1::bigint * score_5)::bigint as m15,
        sum(score_2::bigint * score_2)::bigint as m22, sum(score_2::bigint * score_3)::bigint as m23, sum(score_2::bigint * score_4)::bigint as m24,
        sum(score_2::bigint * score_5)::bigint as m25,
        sum(score_3::bigint * score_3)::bigint as m33, sum(score_3::bigint * score_4)::bigint as m34, sum(score_3::bigint * score_5)::bigint as m35,
        sum(score_4::bigint * score_4)::bigint as m44, sum(score_4::bigint * score_5)::bigint as m45,
        sum(score_5::bigint * score_5)::bigint as m55
    from store.cohort_cards(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)
    group by cell_id
)
select r.started_at, r.evaluator, c.run_id, c.position, c.quality_profile, c.recommendation, k.* exclude (cell_id)
from counted k
join store.cell c using (cell_id)
join store.run r using (run_id);

-- As store.interview_histograms has it: a row per section a card has items in, and one for all of it.
create macro store.card_histograms(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
with histogram as (
    select cell_id, 'all' as section, score_1 as h1, score_2 as h2, score_3 as h3, score_4 as h4, score_5 as h5, project_unscored + technical_unscored as unscored
    from store.cohort_cards(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)
    union all
    select cell_id, 'project', project_1, project_2, project_3, project_4, project_5, project_unscored
    from store.cohort_cards(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)
    where project_1 + project_2 + project_3 + project_4 + project_5 + project_unscored > 0
    union all
    select cell_id, 'technical', score_1 - project_1, score_2 - project_2, score_3 - project_3, score_4 - project_4, score_5 - project_5, technical_unscored
    from store.cohort_cards(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)
    where scored_items - project_1 - project_2 - project_3 - project_4 - project_5 + technical_unscored > 0
)
select *, h1 + h2 + h3 + h4 + h5 as scores, h1 + 2 * h2 + 3 * h3 + 4 * h4 + 5 * h5 as score_sum
from histogram;

create or replace macro of_rows.cohort_sections(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
with counted as (
    select cell_id, section,
        count(*) as interviews,
        count(*) filter (h.scores > 0) as scored_interviews,
        sum(unscored)::bigint as unscored,
        count(*) filter (unscored > 0) as unscored_interviews,
        sum(h1)::bigint as c1, sum(h2)::bigint as c2, sum(h3)::bigint as c3, sum(h4)::bigint as c4, sum(h5)::bigint as c5,
        count(*) filter (h1 > 0) as i1, count(*) filter (h2 > 0) as i2, count(*) filter (h3 > 0) as i3, count(*) filter (h4 > 0) as i4,
        count(*) filter (h5 > 0) as i5
    from store.card_histograms(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) h
    group by cell_id, section
)
select r.started_at, r.evaluator, c.run_id, c.position, c.quality_profile, c.recommendation, k.* exclude (cell_id)
from counted k
join store.cell c using (cell_id)
join store.run r using (run_id);

create or replace macro of_rows.cohort_means(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
with counted as (
    select cell_id, section, h.scores::integer as scores, score_sum::integer as score_sum, count(*) as interviews
    from store.card_histograms(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) h
    where h.scores > 0
    group by cell_id, section, h.scores, score_sum
)
select r.started_at, r.evaluator, c.run_id, c.position, c.quality_profile, c.recommendation, k.section, k.scores, k.score_sum, k.interviews
from counted k
join store.cell c using (cell_id)
join store.run r using (run_id);

-- As store.interview_relevance has it: a row for all questions of a card, from the card, and one per kind it has questions of, from these.
create macro store.card_relevance(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select cell_id, relevance_scale as scale, 'all' as kind, questions::bigint as questions, measured_questions::bigint as measured, relevance_thousandths as thousandths,
    reported_relevance_thousandths as reported_thousandths
from store.cohort_cards(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)
union all
select k.cell_id, k.relevance_scale, a.kind, count(*), count(a.relevance), coalesce(sum(round(a.relevance * 1000)::bigint), 0)::bigint, null
from rows.question a
join store.cohort_cards(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) k using (interview_id)
group by k.cell_id, k.relevance_scale, a.interview_id, a.kind;

create or replace macro of_rows.cohort_relevance(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
with counted as (
    select cell_id, scale, kind,
        count(*) as interviews,
        count(*) filter (measured > 0) as measured_interviews,
        sum(questions)::bigint as questions,
        sum(measured)::bigint as measured_questions,
        sum(thousandths)::bigint as thousandths,
        count(reported_thousandths) as reported,
        coalesce(sum(reported_thousandths), 0)::bigint as reported_thousandths
    from store.card_relevance(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)
    group by cell_id, scale, kind
)
select r.started_at, r.evaluator, c.run_id, c.position, c.quality_profile, c.recommendation, k.* exclude (cell_id)
from counted k
join store.cell c using (cell_id)
join store.run r using (run_id);

create or replace macro of_rows.cohort_relevance_means(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
with counted as (
    select cell_id, scale, kind, measured::integer as measured, thousandths::integer as thousandths, count(*) as interviews
    from store.card_relevance(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)
    where measured > 0
    group by all
)
select r.started_at, r.evaluator, c.run_id, c.position, c.quality_profile, c.recommendation, k.* exclude (cell_id)
from counted k
join store.cell c using (cell_id)
join store.run r using (run_id);

create or replace macro of_rows.cohort_slopes(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
with sloped as (
    select cell_id, 'verbosity' as property, verbosity_items as items, verbosity_xx::hugeint as xx, verbosity_xy::hugeint as xy
    from store.cohort_cards(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)
    where verbosity_items is not null
    union all
    select cell_id, 'order', order_items, order_xx::hugeint, order_xy::hugeint
    from store.cohort_cards(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)
    where order_items is not null
)
select property, count(*) as interviews, sum(items)::bigint as items, sum(xx)::bigint as xx, sum(xy)::bigint as xy,
    sum(xx * xx // 1000000000)::bigint as xx_xx, sum(xx * xy // 1000000000)::bigint as xx_xy, sum(xy * xy // 1000000000)::bigint as xy_xy
from sloped
group by cell_id, property;
