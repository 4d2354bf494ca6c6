-- The interviews of some of the groups of GroupAtoms.
select interview_no
from cohort_interview
join (select unnest($atoms::bigint[]) as atom) on atom = (run_no::bigint << 32) | stratum_no
