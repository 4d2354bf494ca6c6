-- The questions whose measured relevance is lowest on one scale, whose words TurnTexts reads: what to look at first when relevance falls. Counts tell how low they are, so
-- that few are sorted.
with counted as (
    select relevance, sum(questions) as questions
    from cohort_question
    where scale = $scale and relevance is not null
        -- Closings that files list as questions ask nothing: a reader wants them by themselves or not at all.
        and ($closings is null or (kind in ('closing', 'ending')) = $closings)
    group by relevance
),
ranked as (
    select relevance, sum(questions) over (order by relevance) - questions as lower
    from counted
),
lowest as materialized (
    select i.interview_no, i.interview_id, i.run_id, i.started_at, i.candidate_code, i.candidate, i.quality_profile, i.position, q.question_no, q.turn_no, q.kind, q.declared_type, q.relevance
    from store.question q
    join cohort_interview i using (interview_no)
    where i.relevance_scale = $scale
        and store.thousandths(q.relevance) <= (select max(relevance) from ranked where lower < $most)
        and ($closings is null or (q.kind in ('closing', 'ending')) = $closings)
    order by q.relevance, i.started_at desc, q.interview_no, q.question_no
    limit $most
)
select interview_no, interview_id, run_id, started_at, candidate_code, candidate, quality_profile::varchar as quality_profile, position, question_no, turn_no, kind, declared_type, relevance,
    null::varchar as text
from lowest
order by relevance, started_at desc, interview_no, question_no
