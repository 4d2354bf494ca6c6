-- The interviews in which somebody says it, upper and lower case alike: all that was said is read.
select distinct interview_id
from rows.turn
where contains(lower(text), lower($q))
