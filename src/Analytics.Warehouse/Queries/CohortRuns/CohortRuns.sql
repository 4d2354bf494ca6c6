-- The runs a cohort has interviews in, oldest first: where periods to compare come from.
select run_id, started_at, evaluator, sum(interviews)::integer as interviews
from cohort_cells($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
group by run_id, started_at, evaluator
order by started_at, run_id
