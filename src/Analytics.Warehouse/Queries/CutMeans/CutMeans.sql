-- Interviews of each profile and recommendation by what their scores sum to: what every pass mark on the mean does is counted from this.
with final as (
    select c.quality_profile, c.recommendation, s.scored_items as scores, s.score_sum, sum(s.interviews)::bigint as interviews
    from cohort_statements($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales) s
    join of_cells.cohort_cells($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales) c using (cell_id)
    group by c.quality_profile, c.recommendation, s.scored_items, s.score_sum
    having sum(s.interviews) > 0
)
select quality_profile::varchar as quality_profile, recommendation::varchar as recommendation, scores, score_sum, interviews
from final
order by final.quality_profile, final.recommendation, score_sum / nullif(scores, 0), scores
