-- Scores of each group as exact sums: means of items and of interviews, their intervals and the clustered standard error all follow from them.
with sections as (
    select split_value($by, run_id, evaluator, position, quality_profile, recommendation, section) as value, split_value($across, run_id, evaluator, position, quality_profile, recommendation, section) as across_value, *
    from cohort_section
    where if('section' in ($by, $across), section <> 'all', section = 'all')
),
items as (
    select value, across_value, min(started_at) as started_at, if(min(evaluator) = max(evaluator), min(evaluator), null) as evaluator,
        sum(interviews)::integer as interviews,
        sum(scored_interviews)::integer as scored_interviews,
        sum(c1 + c2 + c3 + c4 + c5)::integer as items,
        sum(unscored)::integer as unscored_items,
        sum(item_sum) / 1000000 as item_sum,
        sum(item_squares) / 1000000 as item_squares
    from sections
    group by value, across_value
),
-- Interviews of one number of scores first, then those numbers in whole numbers of many digits: the same interviews give the same sum to the last digit,
-- wherever it comes from and in whatever order it is added up.
by_count as (
    select split_value($by, run_id, evaluator, position, quality_profile, recommendation, section) as value, split_value($across, run_id, evaluator, position, quality_profile, recommendation, section) as across_value, scores,
        sum(interviews)::bigint as interviews,
        sum(score_sum * interviews)::hugeint as sums,
        sum(score_sum::hugeint * score_sum * interviews)::hugeint as squares
    from cohort_mean
    where if('section' in ($by, $across), section <> 'all', section = 'all') and scores > 0
    group by value, across_value, scores
),
means as (
    select value, across_value,
        sum(sums * 1000000000000000 // scores) / 1e21 as mean_sum,
        sum(squares * 1000000000000 // (scores * scores)) / 1e24 as mean_squares,
        sum(squares) / 1e12 as sum_squares,
        sum(sums * scores) / 1e6 as sum_by_count,
        sum(interviews * scores * scores)::bigint as count_squares
    from by_count
    group by value, across_value
)
select i.value, i.across_value, i.started_at, i.evaluator, i.interviews, i.scored_interviews, i.items, i.unscored_items, i.item_sum, i.item_squares,
    coalesce(m.mean_sum, 0)::double as mean_sum, coalesce(m.mean_squares, 0)::double as mean_squares,
    coalesce(m.sum_squares, 0)::double as sum_squares, coalesce(m.sum_by_count, 0)::double as sum_by_count, coalesce(m.count_squares, 0)::bigint as count_squares
from items i
left join means m on m.value is not distinct from i.value and m.across_value is not distinct from i.across_value
order by split_rank($across, i.across_value, i.started_at), i.across_value, split_rank($by, i.value, i.started_at), i.value
