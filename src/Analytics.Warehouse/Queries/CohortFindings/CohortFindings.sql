-- Findings on a cohort's interviews by code, gravest and most frequent first: what a reader of its figures must be told.
with cohort as (
    select interview_id
    from cohort_interviews($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
)
select f.code, f.severity, count(*)::integer as findings, count(distinct f.interview_id)::integer as interviews
from store.finding f
semi join cohort using (interview_id)
group by f.code, f.severity
order by case f.severity when 'error' then 0 when 'warning' then 1 else 2 end, findings desc, f.code
