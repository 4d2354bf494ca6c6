-- The answers behind one question of RepeatedQuestions: from its row to the words.
with recent as (
    select interview_id
    from cohort_interviews($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
    where relevance_scale = $scale
    order by started_at desc, interview_id desc
    limit $interviews
),
final as (
    from store.asked_question((select list(interview_id) from recent))
    where question_key = $question
)
select interview_id, question_no, candidate, quality_profile::varchar as quality_profile, position, started_at, sentence, relevance, score
from final
order by enum_code(quality_profile), score nulls last, candidate, interview_id
limit $most
