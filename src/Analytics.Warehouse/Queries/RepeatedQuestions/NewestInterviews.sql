-- Between which numbers the newest interviews of one scale lie: those of a run are numbered one after the other, so that rows of questions and items are read there alone.
select min(interview_no) as first, max(interview_no) as last
from (
    select interview_no
    from cohort_interview
    where relevance_scale = $scale
    order by started_at desc, interview_no desc
    limit $interviews
)
