-- A slice is a cohort as temporary tables of one connection (Cohorts/CohortSlice.cs): cohort_run, cohort_stratum, and each aggregate once it is asked for.

-- The runs a cohort selects, each with the period it is counted under: its evaluator's month where all runs of that month are selected and nobody asks for
-- runs, else the run itself. Ranks order what has no order of its own.
create view store.sliced_run as
select r.run_no, r.run_id, r.started_at, r.evaluator,
    if(getvariable('cohort').by_run or count(*) over (partition by r.month_no) < m.runs, r.run_no, -r.month_no) as period_no,
    e.place as evaluator_rank
from store.selected_run r
join store.evaluator_place e using (evaluator)
join (select month_no, count(*) as runs from store.run group by month_no) m on m.month_no is not distinct from r.month_no;

create view store.sliced_stratum as
select t.*, p.place as position_rank
from store.selected_stratum t
left join store.position_place p using (position);

-- An aggregate's rows of the cohort, in words. Of a month no run is told.
create macro store.sliced(aggregate) as table
select p.run_id, p.started_at, p.evaluator, t.position, t.quality_profile, t.recommendation, t.relevance_scale as scale, c.* exclude (period_no, stratum_no)
from query_table(aggregate) c
join cohort_period p using (period_no)
join cohort_stratum t using (stratum_no);

-- What any run and stratum have of the interviews that fulfil the rest: filters offer values that the cohort leaves out.
create view store.marked_by_run as select *, run_no as period_no from store.marked_interview;
