-- Where a cohort's cells lie: those of whole months, of the runs before the first of these, and of all other runs. Cells of a period lie
-- together, so that a scan that is told these ranges passes over the rest. No period is number 0.
select coalesce(min(period_no) filter (is_month), 0) as first_month, coalesce(max(period_no) filter (is_month), 0) as last_month,
    coalesce(min(period_no) filter (is_before), 0) as first_before, coalesce(max(period_no) filter (is_before), 0) as last_before,
    coalesce(min(period_no) filter (not is_month and not is_before), 0) as first_after, coalesce(max(period_no) filter (not is_month and not is_before), 0) as last_after
from (
    select period_no, period_no < 0 as is_month, period_no > 0 and run_no < coalesce(min(run_no) filter (period_no < 0) over (), 0) as is_before
    from cohort_run
)
