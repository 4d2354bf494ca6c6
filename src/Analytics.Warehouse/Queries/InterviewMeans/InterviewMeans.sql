-- How many interviews have each mean, as the fraction it is: strips, boxes and histograms of means, quartiles included, are exact from this.
with split as (
    select split_value($by, run_id, evaluator, position, quality_profile, recommendation, section) as value, *
    from cohort_mean
    where if($by = 'section', section <> 'all', section = 'all') and scores > 0
),
final as (
    select value, min(started_at) as started_at, scores, score_sum, sum(interviews)::integer as interviews
    from split
    group by value, scores, score_sum
)
select value, scores, score_sum / 1000000 as score_sum, interviews
from final
order by split_rank($by, value, min(started_at) over (partition by value)), value, score_sum / scores, scores
