-- The two runs of one evaluator that share the most scored candidates, the later ones on a tie: where repeatability is measured unless runs are named.
with scored as (
    select distinct candidate_key, evaluator, run_id, started_at
    from cohort_unit
    where scored_items > 0 and not is_copy
),
shared as (
    select a.evaluator, a.run_id as first_run, b.run_id as second_run, any_value(a.started_at) as first_started, any_value(b.started_at) as second_started, count(*) as units
    from scored a
    join scored b on b.candidate_key = a.candidate_key and b.evaluator = a.evaluator and (a.started_at, a.run_id) < (b.started_at, b.run_id)
    group by a.evaluator, a.run_id, b.run_id
)
select evaluator, first_run, second_run, units
from shared
order by units desc, second_started desc, second_run desc, first_started desc, first_run desc
limit 1
