-- How many interviews have each mean, as the fraction it is, by what calibration tells apart: exact AUCs, shares in band and differences follow from it.
select if($by = 'position', position, null) as position, enum_code(quality_profile)::integer as profile, enum_code(recommendation)::integer as recommendation,
    scores, score_sum / 1000000 as score_sum, sum(interviews)::bigint as interviews
from cohort_mean
where section = 'all' and scores > 0 and quality_profile is not null
group by all
order by position, profile, recommendation, scores, score_sum
