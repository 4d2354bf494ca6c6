-- Ratings held to all that was said in an interview, as they once were, whose item is known by its question and answer: what they are held to in its place.
select distinct r.interview_id, r.item_no, r.criterion, r.turn_no, r.dialogue as whole, e.answer
from store.rating r
join store.interview i on i.interview_id = r.interview_id and i.dialogue = r.dialogue
join store.evaluation e on e.interview_no = i.interview_no and e.item_no = r.item_no and e.criterion = r.criterion and e.rater_kind = 'model' and e.turn_no is not distinct from r.turn_no
where e.answer <> r.dialogue
order by r.interview_id, r.item_no, r.criterion
