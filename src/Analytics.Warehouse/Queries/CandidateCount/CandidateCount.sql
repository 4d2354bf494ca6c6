-- How many candidates a cohort's interviews are of: those interviewed once are counted, not told apart.
with repeated as (
    select candidate_key, count(*) as interviews
    from cohort_unit
    group by candidate_key
)
select ((select coalesce(sum(interviews), 0) from cohort_cell) - coalesce(sum(interviews - 1), 0))::integer as candidates,
    (count(*) filter (interviews > 1))::integer as repeated
from repeated
