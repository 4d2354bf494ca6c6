-- The skills the HR report of one interview lists.
select skill
from rows.skill
where interview_id = $interview_id
order by skill_no;
