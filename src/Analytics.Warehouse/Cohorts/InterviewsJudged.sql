-- The interviews with a scored item of one of these levels and criteria whose points lie in a range.
select distinct interview_no
from store.judged_item
where level is not null
    and (len($scores::varchar[]) = 0 or list_contains($scores::varchar[], level::varchar))
    and (len($sections::varchar[]) = 0 or list_contains($sections::varchar[], section))
    and ($from::double is null or (micropoints >= $from::double * 1000000 and micropoints < $below::double * 1000000))
