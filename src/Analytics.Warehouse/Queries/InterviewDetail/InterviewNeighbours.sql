-- Where one interview stands in the list a cohort and an order make, and which come before and after it: one pass, no sort of the whole list.
-- The order is InterviewList's: sort_number, then sort_text in the direction asked for, then candidate_code and interview_id.
with ordered as (
    select interview_id, candidate_code,
        interview_sort_number($sort, $descending, started_at, quality_profile, position, mean_score, mean_relevance, recommendation) as sort_number,
        interview_sort_text($sort, candidate, position, evaluator) as sort_text
    from cohort_interviews($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
),
this as materialized (
    select sort_number, sort_text, candidate_code from ordered where interview_id = $interview_id
),
placed as (
    select o.interview_id, o.candidate_code, o.sort_number, o.sort_text,
        case when o.interview_id = $interview_id then 0
             when o.sort_number <> t.sort_number then case when o.sort_number < t.sort_number then -1 else 1 end
             when o.sort_text <> t.sort_text then case when (o.sort_text < t.sort_text) <> $descending then -1 else 1 end
             when o.candidate_code <> t.candidate_code then case when o.candidate_code < t.candidate_code then -1 else 1 end
             when o.interview_id < $interview_id then -1
             else 1 end as side
    from ordered o
    cross join this t
),
numbers as (
    select count(*) as total, count(*) filter (side < 0) + 1 as place from placed
),
previous as (
    select interview_id from placed where side < 0
    order by sort_number desc, case when $descending then sort_text end, case when not $descending then sort_text end desc,
        candidate_code desc, interview_id desc
    limit 1
),
following as (
    select interview_id from placed where side > 0
    order by sort_number, case when not $descending then sort_text end, case when $descending then sort_text end desc, candidate_code, interview_id
    limit 1
)
select n.place, n.total, (select interview_id from previous) as previous_id, (select interview_id from following) as next_id
from numbers n
where n.total > 0;
