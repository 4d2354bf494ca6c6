-- A run is counted under its evaluator's month, if all runs of that month are the cohort's. Of a month no run is told.
create temp view cohort_period as
select period_no, if(period_no > 0, any_value(run_id), null) as run_id, min(started_at) as started_at, any_value(evaluator) as evaluator
from cohort_run
group by period_no;

create temp view cohort_chosen_run as
select r.run_no, r.run_id, r.started_at, r.evaluator, if(m.chosen < m.runs, r.run_no, -r.month_no) as period_no
from cohort_allowed_run r
join (
    select month_no, count(*) as runs, count(*) filter (in_scope and run_allowed and evaluator_allowed and day_allowed) as chosen
    from cohort_allowed_run
    group by month_no
) m on m.month_no is not distinct from r.month_no
where in_scope and run_allowed and evaluator_allowed and day_allowed;
