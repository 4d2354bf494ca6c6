-- What changes in the cross moments of each profile when interviews of one candidate count as one cluster: (Σh)(Σh)' less Σhh' over candidates seen again.
with unit as (
    select quality_profile, count(*) as interviews, count(*) filter (scored_items > 0) as scored,
        sum(score_1)::bigint as h1, sum(score_2)::bigint as h2, sum(score_3)::bigint as h3, sum(score_4)::bigint as h4, sum(score_5)::bigint as h5,
        sum(score_1 * score_1)::bigint as p11, sum(score_1 * score_2)::bigint as p12, sum(score_1 * score_3)::bigint as p13, sum(score_1 * score_4)::bigint as p14, sum(score_1 * score_5)::bigint as p15, sum(score_2 * score_2)::bigint as p22, sum(score_2 * score_3)::bigint as p23, sum(score_2 * score_4)::bigint as p24,
        sum(score_2 * score_5)::bigint as p25, sum(score_3 * score_3)::bigint as p33, sum(score_3 * score_4)::bigint as p34, sum(score_3 * score_5)::bigint as p35, sum(score_4 * score_4)::bigint as p44, sum(score_4 * score_5)::bigint as p45, sum(score_5 * score_5)::bigint as p55
    from cohort_unit
    where quality_profile is not null
    group by quality_profile, candidate_key
    having count(*) > 1
)
select enum_code(quality_profile)::integer as profile, count(*) as units, sum(interviews)::bigint as interviews, sum(greatest(scored - 1, 0))::bigint as vanished,
    sum(h1 * h1 - p11)::bigint as m11, sum(h1 * h2 - p12)::bigint as m12, sum(h1 * h3 - p13)::bigint as m13, sum(h1 * h4 - p14)::bigint as m14, sum(h1 * h5 - p15)::bigint as m15,
    sum(h2 * h2 - p22)::bigint as m22, sum(h2 * h3 - p23)::bigint as m23, sum(h2 * h4 - p24)::bigint as m24, sum(h2 * h5 - p25)::bigint as m25, sum(h3 * h3 - p33)::bigint as m33,
    sum(h3 * h4 - p34)::bigint as m34, sum(h3 * h5 - p35)::bigint as m35, sum(h4 * h4 - p44)::bigint as m44, sum(h4 * h5 - p45)::bigint as m45, sum(h5 * h5 - p55)::bigint as m55
from unit
group by quality_profile
order by profile
