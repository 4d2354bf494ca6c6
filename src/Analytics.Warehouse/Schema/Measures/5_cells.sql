-- Questions that should have been evaluated: those that were, items without a score, questions without an item.
create or replace macro store.due(scored, unscored, unjudged) as scored + unscored + unjudged;

-- s^2 / n in 1e-15, rounded half up: a whole number, so that the order of adding cannot matter. Null without a scored item.
create or replace macro store.level_square(levels, scored) as if(scored = 0, null, (levels::hugeint * levels * 1000000000000000 + scored // 2) // scored);

-- What each aggregate of Tables/cell.sql counts, once: of any source that has the columns of store.interview_summary and the period each interview counts
-- under. What is kept at load, what a cohort asks of single interviews and what "verify" recomputes all come from here.
create or replace macro store.cell_of(source) as table
select period_no, stratum_no,
    count(*) as interviews,
    count(*) filter (scored_items = 0) as without_score,
    count(*) filter (scored_items >= 2 and greatest(score_1, score_2, score_3, score_4, score_5) = scored_items) as identical,
    sum(scored_items)::bigint as items,
    sum(score_sum)::bigint as score_sum,
    coalesce(sum(store.level_square(score_1 + 2 * score_2 + 3 * score_3 + 4 * score_4 + 5 * score_5, scored_items)), 0)::hugeint as level_squares,
    count(*) filter (store.due(scored_items, unscored, unjudged) > 0) as due_interviews,
    sum(store.due(scored_items, unscored, unjudged))::bigint as due,
    sum(store.due(scored_items, unscored, unjudged) * store.due(scored_items, unscored, unjudged))::bigint as due_squares,
    sum(store.due(scored_items, unscored, unjudged) * scored_items)::bigint as due_scored,
    sum(scored_items * scored_items)::bigint as scored_squares,
    count(reported_score_hundredths) as reported_scores,
    coalesce(sum(reported_score_hundredths), 0)::bigint as reported_score_hundredths,
    sum(score_1 * score_1)::bigint as m11, sum(score_1 * score_2)::bigint as m12, sum(score_1 * score_3)::bigint as m13,
    sum(score_1 * score_4)::bigint as m14, sum(score_1 * score_5)::bigint as m15, sum(score_2 * score_2)::bigint as m22,
    sum(score_2 * score_3)::bigint as m23, sum(score_2 * score_4)::bigint as m24, sum(score_2 * score_5)::bigint as m25,
    sum(score_3 * score_3)::bigint as m33, sum(score_3 * score_4)::bigint as m34, sum(score_3 * score_5)::bigint as m35,
    sum(score_4 * score_4)::bigint as m44, sum(score_4 * score_5)::bigint as m45, sum(score_5 * score_5)::bigint as m55
from query_table(source)
group by period_no, stratum_no;

-- An interview's scores: a row for all of them, and one per section it has items in.
create or replace macro store.histograms_of(source) as table
select period_no, stratum_no, 'all' as section, score_1 as h1, score_2 as h2, score_3 as h3, score_4 as h4, score_5 as h5, unscored, scored_items as scores,
    score_sum, score_squares, report_says
from query_table(source)
union all
select period_no, stratum_no, 'project', project_1, project_2, project_3, project_4, project_5, project_unscored,
    project_1 + project_2 + project_3 + project_4 + project_5, project_sum, project_squares, null
from query_table(source)
where project_1 + project_2 + project_3 + project_4 + project_5 + project_unscored > 0
union all
select period_no, stratum_no, 'technical', technical_1, technical_2, technical_3, technical_4, technical_5, technical_unscored,
    technical_1 + technical_2 + technical_3 + technical_4 + technical_5, technical_sum, technical_squares, null
from query_table(source)
where technical_1 + technical_2 + technical_3 + technical_4 + technical_5 + technical_unscored > 0
union all
-- Other criteria the summary does not tell apart: counted from the rows of interviews that have any, which of the home format none has.
select i.period_no, i.stratum_no, e.section, count(*) filter (level = 1), count(*) filter (level = 2), count(*) filter (level = 3), count(*) filter (level = 4),
    count(*) filter (level = 5), count(*) filter (level is null), count(level), coalesce(sum(micropoints), 0)::bigint,
    coalesce(sum(micropoints::hugeint * micropoints // 1000000), 0)::bigint, null
from (from store.judged_item where section not in ('project', 'technical')) e
join (
    select interview_no, period_no, stratum_no
    from query_table(source)
    where scored_items + unscored > project_1 + project_2 + project_3 + project_4 + project_5 + project_unscored
        + technical_1 + technical_2 + technical_3 + technical_4 + technical_5 + technical_unscored
) i using (interview_no)
group by i.period_no, i.stratum_no, e.interview_no, e.section;

create or replace macro store.cell_section_of(source) as table
select period_no, stratum_no, section,
    count(*) as interviews,
    count(*) filter (scores > 0) as scored_interviews,
    sum(unscored)::bigint as unscored,
    count(*) filter (unscored > 0) as unscored_interviews,
    sum(score_sum)::bigint as item_sum,
    sum(score_squares)::bigint as item_squares,
    coalesce(sum(score_sum::hugeint * 1000000000 // scores), 0)::hugeint as mean_sum,
    coalesce(sum(score_sum::hugeint * score_sum * 1000000 // (scores * scores)), 0)::hugeint as mean_squares,
    sum(score_sum::hugeint * score_sum)::hugeint as sum_squares,
    sum(score_sum * scores)::bigint as sum_by_count,
    sum(scores * scores)::bigint as count_squares,
    sum(h1)::bigint as c1, sum(h2)::bigint as c2, sum(h3)::bigint as c3, sum(h4)::bigint as c4, sum(h5)::bigint as c5,
    count(*) filter (h1 > 0) as i1, count(*) filter (h2 > 0) as i2, count(*) filter (h3 > 0) as i3, count(*) filter (h4 > 0) as i4,
    count(*) filter (h5 > 0) as i5
from store.histograms_of(source)
group by period_no, stratum_no, section;

create or replace macro store.cell_mean_of(source) as table
select period_no, stratum_no, section, scores::integer as scores, score_sum, report_says, count(*) as interviews
from store.histograms_of(source)
where scores > 0 or section = 'all'
group by period_no, stratum_no, section, scores, score_sum, report_says;

create or replace macro store.cell_slope_of(source) as table
with sloped as (
    select period_no, stratum_no, 'verbosity' as property, verbosity_items as items, verbosity_xx::hugeint as xx, verbosity_xy::hugeint as xy
    from query_table(source)
    where verbosity_items is not null
    union all
    select period_no, stratum_no, 'order', order_items, order_xx::hugeint, order_xy::hugeint
    from query_table(source)
    where order_items is not null
)
select period_no, stratum_no, property, count(*) as interviews, sum(items)::bigint as items, sum(xx)::bigint as xx, sum(xy)::bigint as xy,
    sum(xx * xx // 1000000000)::bigint as xx_xx, sum(xx * xy // 1000000000)::bigint as xx_xy, sum(xy * xy // 1000000000)::bigint as xy_xy
from sloped
group by period_no, stratum_no, property;
