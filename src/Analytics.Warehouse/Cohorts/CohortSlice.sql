-- The tables of every slice, empty: what runs and strata can tell, and the cohort's interviews.
create temp table cohort_run as from store.sliced_by_run limit 0;
create temp table cohort_period as from store.sliced_period('cohort_run') limit 0;
create temp table cohort_stratum as from store.selected_stratum limit 0;
-- Ranks order what has no order of its own.
create temp view cohort_interview as
select s.*, r.* exclude (run_no), t.* exclude (stratum_no)
from store.marked_interview s
join (select *, dense_rank() over (order by evaluator) as evaluator_rank from cohort_run) r using (run_no)
join (select *, dense_rank() over (order by position nulls last) as position_rank from cohort_stratum) t using (stratum_no);
create temp view cohort_unit as
select i.*
from cohort_interview i
where i.interview_no in (select interview_no from store.repeated_interview);
