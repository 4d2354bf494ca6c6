-- Candidates interviewed on both sides of two sets of runs, what was given on each side put together; by evaluator where both sides must be of one.
with sided as (
    select candidate_key, if($of_one_evaluator, evaluator, null) as evaluator, list_contains($first, run_id) as first_side,
        max(candidate_code) as candidate_code, max(position) as position, max(quality_profile) as quality_profile,
        sum(scored_items)::bigint as scores,
        sum(score_sum) / 1000000 as score_sum,
        last(recommendation order by started_at, run_id, interview_no) as recommendation,
        last(dialogue order by started_at, run_id, interview_no) as dialogue,
        last(interview_id order by started_at, run_id, interview_no) as interview_id
    from cohort_unit
    where (list_contains($first, run_id) or list_contains($second, run_id)) and not is_copy
    group by candidate_key, if($of_one_evaluator, evaluator, null), list_contains($first, run_id)
)
select a.evaluator, a.candidate_code, a.position, enum_code(a.quality_profile)::integer as profile,
    if(a.scores = 0, null, a.score_sum / a.scores) as first_mean, if(b.scores = 0, null, b.score_sum / b.scores) as second_mean,
    enum_code(a.recommendation)::integer as first_recommendation, enum_code(b.recommendation)::integer as second_recommendation,
    a.dialogue = b.dialogue as same_dialogue, b.interview_id as second_interview
from sided a
join sided b on b.candidate_key = a.candidate_key and b.evaluator is not distinct from a.evaluator and a.first_side and not b.first_side
order by a.evaluator, a.quality_profile, a.position, a.candidate_code
