-- Answers of a cohort about which sources disagree, furthest apart first: interviews that contradict themselves, the same words scored differently, people against
-- the evaluator. Of one interview that contradicts itself at most $each are taken.
with told as materialized (
    select position, quality_profile, recommendation, scale, scores, score_sum, report_says,
        max(store.points_of_kind(null::varchar, recommendation_report, recommendation_profile, recommendation_score, score_profile)) as points
    from store.contradictions_of('cohort_mean', $profile_low, $profile_high, $level_low, $level_high)
    group by all
    having points >= $least
),
answer as materialized (
    select c.interview_no, c.interview_id, c.dialogue, coalesce(e.answer, c.dialogue) as text, e.item_no, e.criterion, e.question_no, e.turn_no, e.scale_min, e.scale_max,
        store.micropoints(e.score, e.scale_min, e.scale_max) / 1000000 as points, md5($seed || '/' || c.interview_id || '/' || e.item_no || '/' || e.criterion) as lot
    from cohort_interview c
    join store.evaluation e using (interview_no)
    where e.rater_kind = 'model' and e.score is not null and ($criterion is null or e.criterion = $criterion) and counts(e.criterion)
),
contradicting as (
    select i.interview_no, g.points as apart
    from cohort_interview i
    join told g on g.scores = i.scored_items and g.score_sum = i.score_sum
        and g.position is not distinct from i.position and g.quality_profile is not distinct from i.quality_profile
        and g.recommendation is not distinct from i.recommendation and g.scale = i.relevance_scale and g.report_says is not distinct from i.report_says
),
reason as (
    select interview_no, item_no, criterion, 'contradiction' as kind, apart
    from answer
    join contradicting using (interview_no)
    qualify row_number() over (partition by interview_no order by lot) <= $each
    union all
    select a.interview_no, a.item_no, a.criterion, 'evaluators', o.apart
    from answer a
    join (
        select dialogue, turn_no, criterion, max(points) - min(points) as apart
        from answer
        where dialogue is not null and turn_no is not null
        group by all
        having apart >= 1
    ) o using (dialogue, turn_no, criterion)
    union all
    select a.interview_no, a.item_no, a.criterion, 'people', max(abs(a.points - store.micropoints(r.score, r.scale_min, r.scale_max) / 1000000)) as apart
    from answer a
    join ratings r using (interview_id, item_no, criterion)
    where r.text_is_current and r.purpose <> 'given'
    group by all
    having apart >= 1
)
select a.interview_id, a.item_no, a.criterion, a.question_no, a.turn_no, a.scale_min, a.scale_max, a.text as dialogue, arg_max(r.kind, r.apart) as kind, max(r.apart) as apart
from reason r
join answer a using (interview_no, item_no, criterion)
group by a.interview_id, a.item_no, a.criterion, a.question_no, a.turn_no, a.scale_min, a.scale_max, a.text, a.lot
order by apart desc, a.lot
limit $size
