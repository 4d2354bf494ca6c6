-- Which of some interviews a cohort holds.
select interview_id from cohort_interview where interview_id in (select unnest($interviews::bigint[]))
