-- How far apart the means of one and the same candidate are, against how far apart all are: what Krippendorff's alpha with the interval metric is made of.
with scored as (
    select unit_id, (score_1 + 2 * score_2 + 3 * score_3 + 4 * score_4 + 5 * score_5) / (score_1 + score_2 + score_3 + score_4 + score_5) as mean
    from cohort_units($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
    where score_1 + score_2 + score_3 + score_4 + score_5 > 0
),
paired as (
    select unit_id, count(*) as n, sum(mean) as total, sum(mean * mean) as squares, var_samp(mean) as variance
    from scored
    group by unit_id
    having count(*) > 1
),
summed as (
    select count(*) as units, coalesce(sum(n), 0)::bigint as n, coalesce(sum(n * variance), 0)::double as within, sum(total) as total, sum(squares) as squares
    from paired
)
select units, n as interviews, within, if(n = 0, null, (squares - total * total / n) / (n - 1)) as variance
from summed
