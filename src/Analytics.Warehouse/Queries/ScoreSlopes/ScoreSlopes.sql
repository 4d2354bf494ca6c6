-- What the score's slope within interviews on an answer's length and on a question's number is computed from.
select property, sum(interviews)::bigint as interviews, sum(items)::bigint as items, sum(xx) / 1e9 as xx, sum(xy) / 1e9 as xy,
    sum(xx_xx) / 1e9 as xx_xx, sum(xx_xy) / 1e9 as xx_xy, sum(xy_xy) / 1e9 as xy_xy
from cohort_slope
group by property
order by property
