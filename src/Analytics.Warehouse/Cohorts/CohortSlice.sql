-- What every slice begins with: small tables of what runs and strata can tell, and its interviews.
create temp table cohort_run as from store.sliced_run;
create temp table cohort_period as
select period_no, if(period_no > 0, any_value(run_id), null) as run_id, min(started_at) as started_at, any_value(evaluator) as evaluator
from cohort_run
group by period_no;
create temp table cohort_stratum as from store.sliced_stratum;
create temp view cohort_interview as
select s.*, r.period_no, r.run_id, r.started_at, r.evaluator, r.evaluator_rank, t.position, t.position_rank, t.quality_profile, t.recommendation, t.relevance_scale
from store.marked_interview s
join cohort_run r using (run_no)
join cohort_stratum t using (stratum_no);
create temp view cohort_unit as
select i.*
from cohort_interview i
where i.interview_no in (select interview_no from store.repeated_interview);
