-- Measured relevance of each group as exact sums, each scale by itself; what headers reported stands apart.
with split as (
    select split_value($by, run_id, evaluator, position, quality_profile, recommendation, kind) as value,
        split_value($across, run_id, evaluator, position, quality_profile, recommendation, kind) as across_value, *
    from cohort_relevance
    where if('section' in ($by, $across), kind <> 'all', kind = 'all')
),
final as (
    select value, across_value, scale, min(started_at) as started_at, if(min(evaluator) = max(evaluator), min(evaluator), null) as evaluator,
        sum(interviews)::integer as interviews,
        sum(measured_interviews)::integer as measured_interviews,
        sum(questions)::integer as questions,
        sum(measured_questions)::integer as measured_questions,
        sum(thousandths)::bigint as thousandths,
        sum(reported)::integer as reported,
        sum(reported_thousandths)::bigint as reported_thousandths,
        sum(mean_sum) / 1e15 as mean_sum,
        sum(mean_squares) / 1e18 as mean_squares,
        sum(sum_squares)::bigint as sum_squares,
        sum(sum_by_count)::bigint as sum_by_count,
        sum(count_squares)::bigint as count_squares
    from split
    group by value, across_value, scale
)
select * from final
order by split_rank($across, across_value, started_at), across_value, scale, split_rank($by, value, started_at), value
