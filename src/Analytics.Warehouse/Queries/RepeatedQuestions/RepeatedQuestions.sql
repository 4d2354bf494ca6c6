-- Questions asked of several candidates, with what was scored of each profile: is a question about the job, and does it tell candidates apart? The interviews whose
-- questions are compared lie from $first to $last (NewestInterviews), so that no other rows are read.
with recent as materialized (
    select interview_no, candidate_key, quality_profile, started_at
    from cohort_interview
    where relevance_scale = $scale and interview_no between $first and $last
    order by started_at desc, interview_no desc
    limit $interviews
),
-- Each candidate's newest answer only: whoever is asked again is still one candidate.
newest as (
    select q.wording, q.interview_no, q.question_no, q.turn_no, q.relevance, r.quality_profile
    from (from store.question where wording is not null and interview_no between $first and $last) q
    join recent r using (interview_no)
    qualify row_number() over (partition by q.wording, r.candidate_key order by r.started_at desc, q.interview_no desc, q.question_no) = 1
),
asked as materialized (
    select n.*, e.level as score
    from newest n
    left join (from cohort_item where question_no is not null and interview_no between $first and $last) e using (interview_no, question_no)
),
repeated as materialized (
    select wording, max_by((interview_no, turn_no), interview_no) as place, count(*) as candidates, count(score) as scored, count(*) over () as questions, count(relevance) as measured,
        sum(store.thousandths(relevance)) / (1000 * count(relevance)) as relevance
    from asked
    group by wording
    having count(*) > 1
    order by scored desc, candidates desc, wording
    limit $most
),
counted as (
    select wording, r.place, r.questions, r.candidates, r.scored, r.measured, r.relevance, a.quality_profile, a.score, count(*) as answers
    from repeated r
    join asked a using (wording)
    group by all
)
select lpad(to_hex(c.wording), 16, '0') as question_key, c.place[1] as interview_no, c.place[2] as turn_no, c.questions::integer as questions, c.candidates::integer as candidates, c.measured::integer as measured_questions,
    c.relevance::double as mean_relevance, c.quality_profile::varchar as quality_profile, c.score::integer as score, c.answers::integer as answers
from counted c
order by c.scored desc, c.candidates desc, c.wording, c.quality_profile, c.score nulls last
