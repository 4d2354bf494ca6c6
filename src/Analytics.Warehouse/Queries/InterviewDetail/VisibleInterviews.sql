-- Which of some interviews may be read.
select interview_id
from cohort_marked
join cohort_run using (run_no)
join cohort_stratum using (stratum_no)
where interview_id in (select unnest($interviews::bigint[]))
