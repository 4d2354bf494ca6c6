-- The skills the HR report of one interview lists.
select skill
from store.skill
where interview_no = (select interview_no from store.interview where interview_id = $interview_id)
order by rowid;
