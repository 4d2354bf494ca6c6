create temp view cohort_interview as
select s.*, r.* exclude (run_no), t.* exclude (stratum_no)
from (from cohort_marked where run_no between getvariable('cohort_runs').first and getvariable('cohort_runs').last) s
join cohort_run r using (run_no)
join cohort_stratum t using (stratum_no);

-- The same for lists, which may stand in the order of names. Ranks are places in natural order among all.
create temp view cohort_listed as
select i.*, p.place as position_rank, e.place as evaluator_rank
from cohort_interview i
join store.evaluator_place e using (evaluator)
left join store.position_place p using (position);

create temp view cohort_unit as
select i.*
from cohort_interview i
where i.interview_no in (select interview_no from store.repeated_interview);
