-- All scores of a cohort as sums over candidates: what aggregates know of interviews, and of candidates seen more than once what their interviews say together.
with interview as (
    select sum(c1 + c2 + c3 + c4 + c5)::double as items, sum(item_sum) / 1e6 as sum, sum(sum_squares) / 1e12 as squared_sums, sum(sum_by_count) / 1e6 as sums_times_items,
        sum(count_squares)::double as squared_items
    from cohort_section
    where section = 'all'
),
candidate as (
    select sum(score_sum) / 1e6 as s, sum(scored_items)::double as n, sum((score_sum / 1e6) ** 2) as ss, sum(score_sum / 1e6 * scored_items) as sn, sum(scored_items::double ** 2) as nn
    from cohort_unit
    group by candidate_key
),
together as (
    select coalesce(sum(s * s - ss), 0) as ss, coalesce(sum(s * n - sn), 0) as sn, coalesce(sum(n * n - nn), 0) as nn
    from candidate
)
select coalesce(items, 0)::double as items, coalesce(sum, 0)::double as sum, (coalesce(squared_sums, 0) + ss)::double as squared_sums,
    (coalesce(sums_times_items, 0) + sn)::double as sums_times_items, (coalesce(squared_items, 0) + nn)::double as squared_items
from interview, together
