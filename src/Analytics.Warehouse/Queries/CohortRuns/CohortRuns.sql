-- The runs a cohort has interviews in, oldest first: where periods to compare come from.
select r.run_id, r.started_at, r.evaluator, sum(c.interviews)::integer as interviews
from cohort_marked_count c
join cohort_run r using (run_no)
join cohort_stratum using (stratum_no)
group by r.run_id, r.started_at, r.evaluator
order by r.started_at, r.run_id
