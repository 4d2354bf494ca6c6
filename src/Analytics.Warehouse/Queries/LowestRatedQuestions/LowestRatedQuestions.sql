-- The questions whose measured relevance is lowest on one scale, with their words: what to look at first when relevance falls. The words are in rows, but only
-- the rows of those runs are read that can hold one of them.
with cohort as (
    select interview_id, run_id, started_at, candidate, quality_profile, position
    from cohort_interviews($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
    where relevance_scale = $scale
        and started_at in (select started_at from cohort_lowest_starts($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales, $scale, $closings, $most))
),
lowest as (
    select c.*, q.question_no, q.turn_no, q.kind, q.declared_type, q.relevance
    from rows.question q
    join cohort c using (interview_id)
    where q.relevance is not null
        -- Closings that files list as questions ask nothing: a reader wants them by themselves or not at all.
        and ($closings is null or (q.kind in ('closing', 'ending')) = $closings)
    order by q.relevance, c.started_at desc, q.interview_id, q.question_no
    limit $most
),
final as (
    select l.*, t.text
    from lowest l
    left join rows.turn t using (interview_id, turn_no)
)
select interview_id, run_id, started_at, candidate, quality_profile::varchar as quality_profile, position, question_no, turn_no, kind, declared_type, relevance, text
from final
order by relevance, started_at desc, interview_id, question_no
