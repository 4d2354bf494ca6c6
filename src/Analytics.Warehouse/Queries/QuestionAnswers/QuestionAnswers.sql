-- The answers behind one question of RepeatedQuestions: from its row to the words.
with recent as materialized (
    select interview_no, interview_id, candidate_key, candidate_code, candidate, quality_profile, position, started_at
    from cohort_interview
    where relevance_scale = $scale
    order by started_at desc, interview_no desc
    limit $interviews
),
newest as materialized (
    select r.*, q.question_no, q.turn_no, q.relevance
    from (from store.question where lpad(to_hex(wording), 16, '0') = $question) q
    join recent r using (interview_no)
    qualify row_number() over (partition by r.candidate_key order by r.started_at desc, q.interview_no desc, q.question_no) = 1
)
select n.interview_id, n.question_no, n.candidate_code, n.candidate, n.quality_profile::varchar as quality_profile, n.position, n.started_at, t.text as sentence, n.relevance, e.level::integer as score
from newest n
join store.turn t using (interview_no, turn_no)
left join (from cohort_item where question_no is not null) e using (interview_no, question_no)
order by enum_code(n.quality_profile), score nulls last, store.code_order(n.candidate_code), n.interview_no
limit $most
