-- Interviews of each profile and recommendation by their mean, as the fraction it is: what every pass mark does is counted from this.
with final as (
    select quality_profile, recommendation, scores, score_sum, sum(interviews)::bigint as interviews
    from cohort_means($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
    where section = 'all'
    group by quality_profile, recommendation, scores, score_sum
)
select quality_profile::varchar as quality_profile, recommendation::varchar as recommendation, scores, score_sum, interviews
from final
order by final.quality_profile, final.recommendation, score_sum / scores, scores
