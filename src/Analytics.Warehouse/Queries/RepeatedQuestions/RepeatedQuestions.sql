-- Questions asked of several candidates, with what was scored of each profile: is a question about the job, and does it tell candidates apart?
with recent as (
    select interview_id
    from cohort_interviews($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
    where relevance_scale = $scale
    order by started_at desc, interview_id desc
    limit $interviews
),
asked as (
    from store.asked_question((select list(interview_id) from recent))
),
repeated as (
    select question_key, any_value(sentence) as sentence, count(*) as candidates, count(score) as scored, count(*) over () as questions, count(relevance) as measured,
        sum(round(relevance * 1000)::bigint) / (1000 * count(relevance)) as relevance
    from asked
    group by question_key
    having count(*) > 1
    order by scored desc, candidates desc, question_key
    limit $most
),
final as (
    select question_key, r.sentence, r.questions, r.candidates, r.scored, r.measured, r.relevance, a.quality_profile, a.score, count(*) as answers
    from repeated r
    join asked a using (question_key)
    group by all
)
select question_key, sentence, questions::integer as questions, candidates::integer as candidates, measured::integer as measured_questions, relevance::double as mean_relevance,
    quality_profile::varchar as quality_profile, score, answers::integer as answers
from final
order by final.scored desc, final.candidates desc, question_key, final.quality_profile, score nulls last
