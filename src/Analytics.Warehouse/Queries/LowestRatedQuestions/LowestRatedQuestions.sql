-- The questions whose measured relevance is lowest on one scale, whose words TurnTexts reads: what to look at first when relevance falls. None of them is above
-- $up_to, which LowestRelevance tells, so that few are sorted.
with lowest as materialized (
    select i.interview_no, i.interview_id, i.run_id, i.started_at, i.candidate_code, i.candidate, i.quality_profile, i.position, q.question_no, q.turn_no, q.kind, q.declared_type, q.relevance
    from store.question q
    join cohort_interview i using (interview_no)
    where i.relevance_scale = $scale
        and q.relevance <= $up_to
        and ($closings is null or (q.kind in ('closing', 'ending')) = $closings)
    order by q.relevance, i.started_at desc, q.interview_no, q.question_no
    limit $most
)
select interview_no, interview_id, run_id, started_at, candidate_code, candidate, quality_profile::varchar as quality_profile, position, question_no, turn_no, kind, declared_type, relevance,
    null::varchar as text
from lowest
order by relevance, started_at desc, interview_no, question_no
