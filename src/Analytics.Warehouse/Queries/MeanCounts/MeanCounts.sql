-- How many interviews have each mean, as the fraction it is, by what calibration tells apart: exact AUCs, shares in band and differences follow from it.
select if($by_position, position, null) as position, enum_code(quality_profile)::integer as profile, enum_code(recommendation)::integer as recommendation,
    scores, score_sum, sum(interviews)::bigint as interviews
from cohort_means($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
where section = 'all'
group by all
order by position, profile, recommendation, scores, score_sum
