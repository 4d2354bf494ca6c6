-- Of a cohort that runs and strata can tell: every interview of theirs is the cohort's, and what is kept of them is taken as it is.
create temp view cohort_marked as from cohort_summary;
create temp view cohort_marked_count as select period_no as run_no, stratum_no, interviews from store.cell where period_no > 0;
