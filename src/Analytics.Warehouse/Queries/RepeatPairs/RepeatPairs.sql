-- Candidates interviewed on both sides of two sets of runs, what was given on each side put together; by evaluator where both sides must be of one.
with sided as (
    select unit_id, if($of_one_evaluator, evaluator, null) as evaluator, list_contains($first, run_id) as first_side,
        max(candidate_code) as candidate_code, max(position) as position, max(quality_profile) as quality_profile,
        sum(score_1 + score_2 + score_3 + score_4 + score_5)::bigint as scores,
        sum(score_1 + 2 * score_2 + 3 * score_3 + 4 * score_4 + 5 * score_5)::bigint as score_sum,
        last(recommendation order by started_at, run_id, interview_id) as recommendation,
        last(dialogue order by started_at, run_id, interview_id) as dialogue,
        last(interview_id order by started_at, run_id, interview_id) as interview_id
    from cohort_units($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
    where list_contains($first, run_id) or list_contains($second, run_id)
    group by unit_id, if($of_one_evaluator, evaluator, null), list_contains($first, run_id)
)
select a.evaluator, a.candidate_code, a.position, enum_code(a.quality_profile)::integer as profile,
    if(a.scores = 0, null, a.score_sum / a.scores) as first_mean, if(b.scores = 0, null, b.score_sum / b.scores) as second_mean,
    enum_code(a.recommendation)::integer as first_recommendation, enum_code(b.recommendation)::integer as second_recommendation,
    a.dialogue = b.dialogue as same_dialogue, b.interview_id as second_interview
from sided a
join sided b on b.unit_id = a.unit_id and b.evaluator is not distinct from a.evaluator and a.first_side and not b.first_side
order by a.evaluator, a.quality_profile, a.position, a.candidate_code
