-- The dialogue of one interview, in order.
select turn_no, speaker, kind, text, words, line
from store.turn
where interview_no = (select interview_no from store.interview where interview_id = $interview_id)
order by turn_no;
