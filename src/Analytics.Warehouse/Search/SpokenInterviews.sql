-- What the interviews of some numbers say, turn by turn; one that says nothing has a row without text.
select i.interview_no, t.text
from store.interview i
left join store.turn t using (interview_no)
where i.interview_no between $first and $last
order by i.interview_no, t.turn_no
