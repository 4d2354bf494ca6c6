-- The smallest groups that filters can tell apart, each with its interviews and the candidates first interviewed in it: a candidate counts once among all groups.
with told as (
    select run_no, stratum_no, run_id, started_at, evaluator, position, quality_profile, recommendation,
        row_number() over (partition by candidate_code, candidate order by started_at, interview_no) = 1 as is_first
    from cohort_interview
)
select run_no, stratum_no, run_id, evaluator, coalesce(position, 'unknown') as position, coalesce(quality_profile::varchar, 'unknown') as profile,
    coalesce(recommendation::varchar, 'unknown') as recommendation, strftime(started_at, '%Y-%m') as month,
    count(*)::integer as interviews, (count(*) filter (is_first))::integer as candidates
from told
group by all
order by all
