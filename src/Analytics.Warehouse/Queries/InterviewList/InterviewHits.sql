-- What is said in some interviews, to look for words in: their own rows are put in place of what is in braces (RowsOf.cs).
select i.interview_id, t.turn_no, t.speaker, t.text
from {store.turn} t
join {store.interview} i using (interview_no)
order by i.interview_id, t.turn_no;
