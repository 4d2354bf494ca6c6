-- Ranks are places in natural order among all.
create temp view cohort_interview as
select s.*, r.* exclude (run_no), t.* exclude (stratum_no)
from (from cohort_marked where run_no between getvariable('cohort_runs').first and getvariable('cohort_runs').last) s
join (select c.*, p.place as evaluator_rank from cohort_run c join store.evaluator_place p using (evaluator)) r using (run_no)
join (select c.*, p.place as position_rank from cohort_stratum c left join store.position_place p using (position)) t using (stratum_no);

create temp view cohort_unit as
select i.*
from cohort_interview i
where i.interview_no in (select interview_no from store.repeated_interview);
