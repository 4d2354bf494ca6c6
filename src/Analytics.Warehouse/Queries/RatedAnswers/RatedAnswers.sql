-- What people gave answers of a cohort, beside what the evaluator gave the same answer: a rating of a file stands in a row of its own, so it is led to the evaluator's
-- item by criterion and place.
with rated as materialized (
    select r.*, i.interview_no, i.candidate_key, i.candidate_code, i.candidate, i.run_id, i.evaluator, i.quality_profile, i.position
    from ratings r
    join cohort_interview i using (interview_id)
    where counts(r.criterion)
),
judged as materialized (
    select interview_no, item_no, criterion, question_no, turn_no, store.micropoints(score, scale_min, scale_max) / 1e6 as points,
        count(*) over (partition by interview_no, criterion, question_no, turn_no) as alike
    from store.evaluation
    where rater_kind = 'model' and interview_no in (select interview_no from rated)
),
final as (
    select r.*, coalesce(own.item_no, there.item_no) as judged_item, coalesce(own.points, there.points) as points
    from rated r
    left join judged own on own.interview_no = r.interview_no and own.item_no = r.item_no and own.criterion = r.criterion
    left join judged there on own.item_no is null and there.alike = 1 and there.interview_no = r.interview_no and there.criterion = r.criterion
        and there.question_no is not distinct from r.question_no and there.turn_no is not distinct from r.turn_no
)
select interview_id, candidate_key, candidate_code, candidate, run_id, evaluator, quality_profile::varchar as quality_profile, position, criterion, judged_item as item_no,
    question_no, turn_no, points as evaluator_points, rater, store.micropoints(score, scale_min, scale_max) / 1e6 as points, purpose, probability, rated_at,
    blind, text_is_current
from final
order by interview_id, criterion, judged_item, turn_no, question_no, rater, rated_at nulls first
