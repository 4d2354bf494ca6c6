-- Scores of each group as exact sums: means of items and of interviews, their intervals and the clustered standard error all follow from them.
with split as (
    select split_value($by, run_id, evaluator, position, quality_profile, recommendation, section) as value,
        split_value($across, run_id, evaluator, position, quality_profile, recommendation, section) as across_value, *
    from cohort_section
    where if('section' in ($by, $across), section <> 'all', section = 'all')
),
final as (
    select value, across_value, min(started_at) as started_at, if(min(evaluator) = max(evaluator), min(evaluator), null) as evaluator,
        sum(interviews)::integer as interviews,
        sum(scored_interviews)::integer as scored_interviews,
        sum(c1 + c2 + c3 + c4 + c5)::integer as items,
        sum(unscored)::integer as unscored_items,
        sum(item_sum) / 1e6 as item_sum,
        sum(item_squares) / 1e6 as item_squares,
        sum(mean_sum) / 1e15 as mean_sum,
        sum(mean_squares) / 1e18 as mean_squares,
        sum(sum_squares) / 1e12 as sum_squares,
        sum(sum_by_count) / 1e6 as sum_by_count,
        sum(count_squares)::bigint as count_squares
    from split
    group by value, across_value
)
select * from final
order by split_rank($across, across_value, started_at), across_value, split_rank($by, value, started_at), value
