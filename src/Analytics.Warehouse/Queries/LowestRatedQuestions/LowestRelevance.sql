-- Up to which relevance the lowest questions of one scale go, in thousandths: counts tell, so that only questions up to there are read. None where nothing was measured.
with counted as (
    select relevance, sum(questions) as questions
    from cohort_question
    where scale = $scale and relevance is not null
        -- Closings that files list as questions ask nothing: a reader wants them by themselves or not at all.
        and ($closings is null or (kind in ('closing', 'ending')) = $closings)
    group by relevance
),
ranked as (
    select relevance, sum(questions) over (order by relevance) - questions as lower
    from counted
)
select max(relevance)::integer as thousandths
from ranked
where lower < $most
