-- The dialogue of one interview, in order.
select turn_no, speaker, kind, text, words, line
from rows.turn
where interview_id = $interview_id
order by turn_no;
