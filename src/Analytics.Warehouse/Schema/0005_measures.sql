-- What the aggregates are: each macro aggregates the rows of the interviews whose ids it is given, into the columns of the table it is named after, with the
-- cell's properties in place of its id. Adding a batch, taking interviews out, recomputing everything and cohorts that no cell can tell apart all come here.

-- An interview's scores: a row per section it has items in, and one for all of it (a row of zeros where there are none).
create macro store.interview_histograms(ids) as table
with wanted as materialized (
    select unnest(ids) as interview_id
),
counted as materialized (
    select interview_id, section,
        count(*) filter (score = 1) as h1, count(*) filter (score = 2) as h2, count(*) filter (score = 3) as h3,
        count(*) filter (score = 4) as h4, count(*) filter (score = 5) as h5, count(*) filter (score is null) as unscored
    from rows.evaluation
    semi join wanted using (interview_id)
    group by interview_id, section
),
interview as materialized (
    select interview_id, run_id, position, quality_profile, recommendation, reported_mean_score
    from rows.interview
    semi join wanted using (interview_id)
),
summed as (
    select interview_id, sum(h1)::bigint as h1, sum(h2)::bigint as h2, sum(h3)::bigint as h3, sum(h4)::bigint as h4, sum(h5)::bigint as h5,
        sum(unscored)::bigint as unscored
    from counted
    group by interview_id
),
joined as (
    select i.*, 'all' as section, coalesce(h1, 0) as h1, coalesce(h2, 0) as h2, coalesce(h3, 0) as h3, coalesce(h4, 0) as h4, coalesce(h5, 0) as h5,
        coalesce(unscored, 0) as unscored
    from interview i
    left join summed using (interview_id)
    union all
    select i.*, section, h1, h2, h3, h4, h5, unscored
    from interview i
    join counted using (interview_id)
)
select *, h1 + h2 + h3 + h4 + h5 as scores, h1 + 2 * h2 + 3 * h3 + 4 * h4 + 5 * h5 as score_sum
from joined;

-- Per interview, x in thousandths of a doubling of words and y in points: the centred sums Sxx and Sxy in millionths. Every step is on whole numbers, so the
-- order of addition cannot matter; the one rounding to a thousandth of a doubling is far below what a slope could show.
create macro store.interview_verbosity(ids) as table
with wanted as materialized (
    select unnest(ids) as interview_id
),
paired as (
    select e.interview_id, e.score as y, round(log2(q.answer_words) * 1000)::bigint as x
    from (from rows.evaluation semi join wanted using (interview_id) where score is not null and question_no is not null) e
    join (from rows.question semi join wanted using (interview_id) where answer_words > 0) q using (interview_id, question_no)
),
summed as (
    select interview_id, count(*) as items, sum(x)::bigint as x, sum(y)::bigint as y, sum(x * x)::bigint as xx, sum(x * y)::bigint as xy
    from paired
    group by interview_id
    having count(*) >= 2
)
select interview_id, items, (items * xx - x * x) // items as xx, (items * xy - x * y) * 1000 // items as xy
from summed;

create macro store.counted_cell(ids) as table
select h.run_id, h.position, h.quality_profile, h.recommendation,
    count(*) as interviews,
    count(*) filter (scores = 0) as without_score,
    count(*) filter (scores >= 2 and greatest(h1, h2, h3, h4, h5) = scores) as identical,
    count(reported_mean_score) as reported_scores,
    coalesce(sum(round(reported_mean_score * 100)::bigint), 0)::bigint as reported_score_hundredths,
    sum(h1 * h1)::bigint as m11, sum(h1 * h2)::bigint as m12, sum(h1 * h3)::bigint as m13, sum(h1 * h4)::bigint as m14, sum(h1 * h5)::bigint as m15,
    sum(h2 * h2)::bigint as m22, sum(h2 * h3)::bigint as m23, sum(h2 * h4)::bigint as m24, sum(h2 * h5)::bigint as m25,
    sum(h3 * h3)::bigint as m33, sum(h3 * h4)::bigint as m34, sum(h3 * h5)::bigint as m35,
    sum(h4 * h4)::bigint as m44, sum(h4 * h5)::bigint as m45,
    sum(h5 * h5)::bigint as m55,
    count(v.interview_id) as verbosity_interviews,
    coalesce(sum(v.items), 0)::bigint as verbosity_items,
    coalesce(sum(v.xx), 0)::bigint as verbosity_xx,
    coalesce(sum(v.xy), 0)::bigint as verbosity_xy,
    coalesce(sum(v.xx * v.xx // 1000000), 0)::bigint as verbosity_xx_xx,
    coalesce(sum(v.xx * v.xy // 1000000), 0)::bigint as verbosity_xx_xy,
    coalesce(sum(v.xy * v.xy // 1000000), 0)::bigint as verbosity_xy_xy
from (from store.interview_histograms(ids) where section = 'all') h
left join store.interview_verbosity(ids) v using (interview_id)
group by h.run_id, h.position, h.quality_profile, h.recommendation;

create macro store.counted_cell_section(ids) as table
select run_id, position, quality_profile, recommendation, section,
    count(*) as interviews,
    count(*) filter (scores > 0) as scored_interviews,
    sum(unscored)::bigint as unscored,
    count(*) filter (unscored > 0) as unscored_interviews,
    sum(h1)::bigint as c1, sum(h2)::bigint as c2, sum(h3)::bigint as c3, sum(h4)::bigint as c4, sum(h5)::bigint as c5,
    count(*) filter (h1 > 0) as i1, count(*) filter (h2 > 0) as i2, count(*) filter (h3 > 0) as i3, count(*) filter (h4 > 0) as i4,
    count(*) filter (h5 > 0) as i5
from store.interview_histograms(ids)
group by run_id, position, quality_profile, recommendation, section;

create macro store.counted_cell_mean(ids) as table
select run_id, position, quality_profile, recommendation, section, scores::integer as scores, score_sum::integer as score_sum, count(*) as interviews
from store.interview_histograms(ids)
where scores > 0
group by all;

-- An interview's questions: a row per kind it has questions of, and one for all of them (also where there are none).
create macro store.interview_relevance(ids) as table
with wanted as materialized (
    select unnest(ids) as interview_id
),
counted as materialized (
    select interview_id, kind, count(*) as questions, count(relevance) as measured, coalesce(sum(round(relevance * 1000)::bigint), 0)::bigint as thousandths
    from rows.question
    semi join wanted using (interview_id)
    group by interview_id, kind
),
interview as materialized (
    select interview_id, run_id, position, quality_profile, recommendation, relevance_scale as scale, reported_mean_relevance
    from rows.interview
    semi join wanted using (interview_id)
),
summed as (
    select interview_id, sum(questions)::bigint as questions, sum(measured)::bigint as measured, sum(thousandths)::bigint as thousandths
    from counted
    group by interview_id
)
select i.*, 'all' as kind, coalesce(s.questions, 0) as questions, coalesce(s.measured, 0) as measured, coalesce(s.thousandths, 0) as thousandths
from interview i
left join summed s using (interview_id)
union all
select i.* replace (null as reported_mean_relevance), c.kind, c.questions, c.measured, c.thousandths
from interview i
join counted c using (interview_id);

create macro store.counted_cell_relevance(ids) as table
select run_id, position, quality_profile, recommendation, scale, kind,
    count(*) as interviews,
    count(*) filter (measured > 0) as measured_interviews,
    sum(questions)::bigint as questions,
    sum(measured)::bigint as measured_questions,
    sum(thousandths)::bigint as thousandths,
    count(reported_mean_relevance) as reported,
    coalesce(sum(round(reported_mean_relevance * 1000)::bigint), 0)::bigint as reported_thousandths
from store.interview_relevance(ids)
group by run_id, position, quality_profile, recommendation, scale, kind;

create macro store.counted_cell_relevance_mean(ids) as table
select run_id, position, quality_profile, recommendation, scale, kind, measured::integer as measured, thousandths::integer as thousandths,
    count(*) as interviews
from store.interview_relevance(ids)
where measured > 0
group by all;

create macro store.counted_cell_question(ids) as table
select i.run_id, i.position, i.quality_profile, i.recommendation, i.relevance_scale as scale, q.kind, q.declared_type,
    round(q.relevance * 1000)::integer as relevance, count(*) as questions
from (from rows.question where interview_id in (select unnest(ids))) q
join rows.interview i using (interview_id)
group by all;
