-- What the evaluators of a cohort gave answers that people agreed on: the same words with the same criterion at the same place, in whatever run.
with wanted as (
    from (
        select unnest($number) as number, unnest($interview) as interview_id, unnest($item) as item_no, unnest($criterion) as criterion, unnest($turn) as turn_no, unnest($dialogue) as dialogue
    )
    where counts(criterion)
),
placed as (
    select w.number, w.item_no, w.criterion, w.turn_no, i.interview_no, i.interview_id, i.candidate_key, i.evaluator
    from wanted w
    join cohort_interview i on i.dialogue = w.dialogue
    where w.dialogue is not null
    union all
    select w.number, w.item_no, w.criterion, w.turn_no, i.interview_no, i.interview_id, i.candidate_key, i.evaluator
    from wanted w
    join cohort_interview i using (interview_id)
    where w.dialogue is null
),
-- Golden answers of earlier versions know the whole dialogue and the turn; today's the answer, at whatever turn it stands.
final as (
    select p.number, p.interview_id, p.candidate_key, p.evaluator, e.item_no, e.score, e.scale_min, e.scale_max
    from placed p
    join store.evaluation e on e.interview_no = p.interview_no and e.criterion = p.criterion and e.turn_no is not distinct from p.turn_no
        and (p.turn_no is not null or e.item_no = p.item_no)
    where e.rater_kind = 'model' and e.score is not null
    union
    (select w.number, i.interview_id, i.candidate_key, i.evaluator, e.item_no, e.score, e.scale_min, e.scale_max
    from wanted w
    join (from store.evaluation where rater_kind = 'model' and score is not null) e on e.answer = w.dialogue and e.criterion = w.criterion
    join cohort_interview i using (interview_no)
    qualify row_number() over (partition by w.number, i.interview_no order by e.turn_no is not distinct from w.turn_no desc, e.item_no) = 1)
)
select number, interview_id, candidate_key, evaluator, store.micropoints(score, scale_min, scale_max) / 1e6 as evaluator_points
from final
order by number, interview_id, item_no
