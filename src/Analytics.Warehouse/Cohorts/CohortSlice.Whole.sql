-- Every item counts: what is kept of interviews is taken as it is.
create temp view cohort_summary as from store.interview_summary;
create temp view cohort_item as from store.judged_item;
