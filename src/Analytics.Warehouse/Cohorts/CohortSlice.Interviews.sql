-- Ranks order what has no order of its own.
create temp view cohort_interview as
select s.*, r.* exclude (run_no), t.* exclude (stratum_no)
from cohort_marked s
join (select r.*, e.place as evaluator_rank from cohort_run r join store.evaluator_place e using (evaluator)) r using (run_no)
join (select t.*, p.place as position_rank from cohort_stratum t left join store.position_place p using (position)) t using (stratum_no);

create temp view cohort_unit as
select i.*
from cohort_interview i
where i.interview_no in (select interview_no from store.repeated_interview);
