-- Each candidate once, with what all interviews of the candidate say together: parity counts people, not interviews.
select min(candidate_code) as candidate_code, enum_code(max(quality_profile))::integer as profile,
    (count(*) filter (recommendation = 'proceed'))::integer as proceed, count(recommendation)::integer as recommended,
    avg(score_sum / 1000000 / scored_items order by interview_id) filter (scored_items > 0) as mean
from cohort_interview
where quality_profile is not null
group by candidate_key
order by candidate_key
