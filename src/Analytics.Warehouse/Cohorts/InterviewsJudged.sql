-- The interviews with a scored item of one of these levels and criteria, of those that count, whose points lie in a range. Points are divided and the bounds are not
-- multiplied: 4.15 * 1000000 is more than 4150000.
select distinct interview_no
from store.judged_item
where level is not null
    and (len($scores::varchar[]) = 0 or list_contains($scores::varchar[], level::varchar))
    and (len($sections::varchar[]) = 0 or list_contains($sections::varchar[], section))
    and (len($criteria::varchar[]) = 0 or list_contains($criteria::varchar[], section))
    and ($from::double is null or (micropoints / 1000000 >= $from::double and micropoints / 1000000 < $below::double))
