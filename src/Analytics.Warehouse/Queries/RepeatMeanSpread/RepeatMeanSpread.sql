-- How far apart the means of one and the same candidate are, against how far apart all are: what Krippendorff's alpha with the interval metric is made of.
with scored as (
    select candidate_key, score_sum / 1000000 / scored_items as mean
    from cohort_unit
    where scored_items > 0 and not is_copy
),
paired as (
    select candidate_key, count(*) as n, sum(mean) as total, sum(mean * mean) as squares, var_samp(mean) as variance
    from scored
    group by candidate_key
    having count(*) > 1
),
summed as (
    select count(*) as units, coalesce(sum(n), 0)::bigint as n, coalesce(sum(n * variance), 0)::double as within, sum(total) as total, sum(squares) as squares
    from paired
)
select units, n as interviews, within, if(n = 0, null, (squares - total * total / n) / (n - 1)) as variance
from summed
