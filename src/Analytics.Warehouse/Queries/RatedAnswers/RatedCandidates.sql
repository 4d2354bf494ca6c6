-- All scores of each candidate of whom an answer was rated, in the cohort.
select candidate_key, sum(score_sum) / 1e6 as sum, sum(scored_items)::double as items
from cohort_interview
where candidate_key in (select candidate_key from store.interview where interview_id in (select interview_id from ratings))
group by candidate_key
order by candidate_key
