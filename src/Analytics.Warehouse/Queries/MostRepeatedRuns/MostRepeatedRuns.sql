-- The two runs of one evaluator that share the most scored candidates, the later ones on a tie: where repeatability is measured unless runs are named.
with scored as (
    select distinct unit_id, evaluator, run_id, started_at
    from cohort_units($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
    where score_1 + score_2 + score_3 + score_4 + score_5 > 0
),
shared as (
    select a.evaluator, a.run_id as first_run, b.run_id as second_run, any_value(a.started_at) as first_started, any_value(b.started_at) as second_started, count(*) as units
    from scored a
    join scored b on b.unit_id = a.unit_id and b.evaluator = a.evaluator and (a.started_at, a.run_id) < (b.started_at, b.run_id)
    group by a.evaluator, a.run_id, b.run_id
)
select evaluator, first_run, second_run, units
from shared
order by units desc, second_started desc, second_run desc, first_started desc, first_run desc
limit 1
