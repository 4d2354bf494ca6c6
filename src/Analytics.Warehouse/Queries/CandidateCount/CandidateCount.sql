-- How many candidates a cohort's interviews are of. A candidate interviewed again has the same code, position and profile; only rows can tell who repeats.
with unit as (
    select candidate_code, position, quality_profile, count(*) as interviews
    from cohort_interviews($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
    group by candidate_code, position, quality_profile
)
select count(*)::integer as candidates, (count(*) filter (interviews > 1))::integer as repeated
from unit
