-- Between which numbers the cohort's runs lie, as a constant: interviews of a run lie together, so that a scan that is told passes over all others.
set variable cohort_runs = (select {'first': coalesce(min(run_no), 0), 'last': coalesce(max(run_no), 0)} from cohort_run);
