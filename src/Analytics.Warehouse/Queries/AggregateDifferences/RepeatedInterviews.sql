-- Who was interviewed more than once, as the rows say.
select interview_no, candidate_key
from store.interview
qualify count(*) over (partition by candidate_key) > 1
