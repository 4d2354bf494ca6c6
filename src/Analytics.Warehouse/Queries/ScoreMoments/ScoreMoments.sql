-- Item scores of each profile as counts and cross moments: what every item-level figure and its cluster-robust error are computed from.
with cell as (
    select quality_profile, sum(interviews)::bigint as interviews, sum(without_score)::bigint as without_score, sum(identical)::bigint as identical,
        sum(level_squares) / 1000000000000000 as level_squares, sum(due_interviews)::bigint as due_interviews, sum(due)::bigint as due, sum(due_squares)::bigint as due_squares,
        sum(due_scored)::bigint as due_scored, sum(scored_squares)::bigint as scored_squares,
        sum(m11)::bigint as m11, sum(m12)::bigint as m12, sum(m13)::bigint as m13, sum(m14)::bigint as m14, sum(m15)::bigint as m15,
        sum(m22)::bigint as m22, sum(m23)::bigint as m23, sum(m24)::bigint as m24, sum(m25)::bigint as m25, sum(m33)::bigint as m33,
        sum(m34)::bigint as m34, sum(m35)::bigint as m35, sum(m44)::bigint as m44, sum(m45)::bigint as m45, sum(m55)::bigint as m55
    from cohort_cell
    where quality_profile is not null
    group by quality_profile
),
item as (
    select quality_profile, sum(unscored)::bigint as unscored,
        sum(c1)::bigint as c1, sum(c2)::bigint as c2, sum(c3)::bigint as c3, sum(c4)::bigint as c4, sum(c5)::bigint as c5
    from cohort_section
    where section = 'all'
    group by quality_profile
)
select enum_code(quality_profile)::integer as profile, interviews, without_score, identical, level_squares, due_interviews, due, due_squares, due_scored, scored_squares, unscored, c1, c2, c3, c4, c5,
    m11, m12, m13, m14, m15, m22, m23, m24, m25, m33, m34, m35, m44, m45, m55
from cell
join item using (quality_profile)
order by profile
