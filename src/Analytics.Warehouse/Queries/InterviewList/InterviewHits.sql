-- What is said in some interviews, to look for words in.
select i.interview_id, t.turn_no, t.speaker, t.text
from store.turn t
join (select interview_no, interview_id from store.interview where interview_id in (select unnest($interviews))) i using (interview_no)
order by i.interview_id, t.turn_no;
