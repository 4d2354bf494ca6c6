-- What the evaluator judged in some interviews, with its scale, its reasons and the hash of what was said: what people rate, and what their ratings are held against.
select i.interview_id, e.item_no, e.criterion, e.heading, e.question_no, e.turn_no, e.scale_min, e.scale_max, e.score, e.justification, coalesce(e.rater, r.evaluator) as evaluator, i.position, coalesce(e.answer, i.dialogue) as dialogue, i.dialogue as whole
from store.interview i
join store.evaluation e using (interview_no)
join store.run r using (run_id)
where i.interview_id in (select unnest($interviews::bigint[])) and e.rater_kind = 'model'
order by i.interview_id, e.item_no, e.criterion
