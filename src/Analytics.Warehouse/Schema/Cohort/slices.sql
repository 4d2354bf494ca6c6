-- An aggregate's rows of a cohort, in words. The cohort is temporary tables of one connection: Cohorts/CohortSlice.sql.
create macro store.sliced(aggregate) as table
select p.run_id, p.started_at, p.evaluator, t.position, t.quality_profile, t.recommendation, t.relevance_scale as scale, c.* exclude (period_no, stratum_no)
from query_table(aggregate) c
join cohort_period p using (period_no)
join cohort_stratum t using (stratum_no);
