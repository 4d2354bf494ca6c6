-- The interviews with a question of one of these kinds whose relevance lies in a range.
select distinct interview_id
from rows.question
where relevance >= $from and relevance < $below and (len($kinds) = 0 or list_contains($kinds, kind))
