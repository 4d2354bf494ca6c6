-- What the evaluators of a cohort gave answers that people agreed on: the same words with the same criterion at the same place, in whatever run.
with wanted as (
    select unnest($number) as number, unnest($interview) as interview_id, unnest($item) as item_no, unnest($criterion) as criterion, unnest($turn) as turn_no, unnest($dialogue) as dialogue
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
)
select p.number, p.interview_id, p.candidate_key, p.evaluator, store.micropoints(e.score, e.scale_min, e.scale_max) / 1e6 as evaluator_points
from placed p
join store.evaluation e on e.interview_no = p.interview_no and e.criterion = p.criterion and e.turn_no is not distinct from p.turn_no
    and (p.turn_no is not null or e.item_no = p.item_no)
where e.rater_kind = 'model' and e.score is not null
order by p.number, p.interview_id
