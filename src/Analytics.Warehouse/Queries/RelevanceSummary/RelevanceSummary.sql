-- Measured relevance of each group as exact sums, each scale by itself; what headers reported stands apart.
with questions as (
    select split_value($by, run_id, evaluator, position, quality_profile, recommendation, kind) as value, split_value($across, run_id, evaluator, position, quality_profile, recommendation, kind) as across_value, scale,
        min(started_at) as started_at, if(min(evaluator) = max(evaluator), min(evaluator), null) as evaluator,
        sum(interviews)::integer as interviews,
        sum(measured_interviews)::integer as measured_interviews,
        sum(questions)::integer as questions,
        sum(measured_questions)::integer as measured_questions,
        sum(thousandths)::bigint as thousandths,
        sum(reported)::integer as reported,
        sum(reported_thousandths)::bigint as reported_thousandths
    from cohort_relevance
    where if('section' in ($by, $across), kind <> 'all', kind = 'all')
    group by value, across_value, scale
),
-- As in ScoreSummary: the same interviews give the same sum to the last digit.
by_count as (
    select split_value($by, run_id, evaluator, position, quality_profile, recommendation, kind) as value, split_value($across, run_id, evaluator, position, quality_profile, recommendation, kind) as across_value, scale, measured,
        sum(interviews)::bigint as interviews,
        sum(thousandths * interviews)::bigint as sums,
        sum(thousandths::bigint * thousandths * interviews)::bigint as squares
    from cohort_relevance_mean
    where if('section' in ($by, $across), kind <> 'all', kind = 'all')
    group by value, across_value, scale, measured
),
means as (
    select value, across_value, scale,
        sum(sums::hugeint * 1000000000000000 // measured) / 1e18 as mean_sum,
        sum(squares::hugeint * 1000000000000000 // (measured * measured)) / 1e21 as mean_squares,
        sum(squares)::bigint as sum_squares,
        sum(sums * measured)::bigint as sum_by_count,
        sum(interviews * measured * measured)::bigint as count_squares
    from by_count
    group by value, across_value, scale
)
select q.value, q.across_value, q.scale, q.started_at, q.evaluator, q.interviews, q.measured_interviews, q.questions, q.measured_questions, q.thousandths,
    q.reported, q.reported_thousandths, coalesce(m.mean_sum, 0)::double as mean_sum, coalesce(m.mean_squares, 0)::double as mean_squares,
    coalesce(m.sum_squares, 0)::bigint as sum_squares, coalesce(m.sum_by_count, 0)::bigint as sum_by_count, coalesce(m.count_squares, 0)::bigint as count_squares
from questions q
left join means m on m.scale = q.scale and m.value is not distinct from q.value and m.across_value is not distinct from q.across_value
order by split_rank($across, q.across_value, q.started_at), q.across_value, q.scale, split_rank($by, q.value, q.started_at), q.value
