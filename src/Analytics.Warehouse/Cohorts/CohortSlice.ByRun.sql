create temp view cohort_period as select period_no, run_id, started_at, evaluator from cohort_run;
create temp view cohort_chosen_run as
select run_no, run_id, started_at, evaluator, run_no as period_no
from cohort_allowed_run
where in_scope and run_allowed and evaluator_allowed and day_allowed;
