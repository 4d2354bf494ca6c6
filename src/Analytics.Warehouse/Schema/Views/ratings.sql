-- What people rated: in files, and in the portal. A rating is of an older text where something else is asked or answered there since, or another item stands in its
-- place; what else is said in the interview may change.
create or replace view ratings as
select i.interview_id, e.item_no, e.criterion, e.score, e.scale_min, e.scale_max, e.rater, e.justification, e.question_no, e.turn_no,
    null::timestamp as rated_at, null::boolean as blind, 'given' as purpose, null::double as probability, true as text_is_current
from store.evaluation e
join store.interview i using (interview_no)
where e.rater_kind = 'person'
union all
select r.interview_id, r.item_no, r.criterion, r.score, r.scale_min, r.scale_max, r.rater, r.note, r.question_no, r.turn_no,
    r.rated_at, r.blind, r.purpose, r.probability, e.item_no is not null
from store.rating r
join store.interview i using (interview_id)
left join store.evaluation e on e.interview_no = i.interview_no and e.item_no = r.item_no and e.rater_kind = 'model' and e.criterion = r.criterion
    and (e.answer = r.dialogue or (e.turn_no is not distinct from r.turn_no and i.dialogue is not distinct from r.dialogue));
