-- What the reports recommend, per group; interviews whose recommendation no source names are counted apart, never left out.
with final as (
    select split_value($by, run_id, evaluator, position, quality_profile, recommendation, null) as value, split_value($across, run_id, evaluator, position, quality_profile, recommendation, null) as across_value, min(started_at) as started_at,
        if(min(evaluator) = max(evaluator), min(evaluator), null) as evaluator,
        sum(interviews)::integer as interviews,
        coalesce(sum(interviews) filter (recommendation = 'proceed'), 0)::integer as proceed,
        coalesce(sum(interviews) filter (recommendation = 'reservations'), 0)::integer as reservations,
        coalesce(sum(interviews) filter (recommendation = 'not_a_fit'), 0)::integer as not_a_fit,
        coalesce(sum(interviews) filter (recommendation is null), 0)::integer as unknown,
        sum(without_score)::integer as without_score,
        sum(identical)::integer as identical,
        sum(reported_scores)::integer as reported_scores,
        sum(reported_score_hundredths)::bigint as reported_score_hundredths
    from cohort_cell
    group by value, across_value
)
select * from final
order by split_rank($across, across_value, started_at), across_value, split_rank($by, value, started_at), value
