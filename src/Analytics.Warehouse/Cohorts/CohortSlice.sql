-- The tables of every slice, empty: what runs and strata can tell, and the cohort's interviews.
create temp table cohort_run as from store.sliced_run limit 0;
create temp table cohort_period as from store.sliced_period('cohort_run') limit 0;
create temp table cohort_stratum as from store.sliced_stratum limit 0;
create temp view cohort_interview as
select s.*, r.period_no, r.run_id, r.started_at, r.evaluator, r.evaluator_rank, t.position, t.position_rank, t.quality_profile, t.recommendation, t.relevance_scale
from store.marked_interview s
join cohort_run r using (run_no)
join cohort_stratum t using (stratum_no);
create temp view cohort_unit as
select i.*, i.findings & store.finding_bit('duplicate_content') <> 0 as is_copy
from cohort_interview i
where i.interview_no in (select interview_no from store.repeated_interview);
