-- The rubrics of a cohort besides the home format's: what each evaluator gave on each scale, in bars as that scale is read. A whole number has a bar of its own
-- where there are up to eleven, else the scale is cut into ten equal parts; its upper end lies in the last one. Home files have no row.
with judged as (
    select coalesce(e.rater, c.evaluator) as evaluator, e.criterion, e.scale_min, e.scale_max, e.score, e.interview_no
    from (from store.evaluation where rater_kind = 'model' and score is not null) e
    join (select interview_no, evaluator from cohort_interview where run_no in (select run_no from store.run where source <> 'home')) c using (interview_no)
    where counts(e.section)
),
rubric as (
    select evaluator, scale_min, scale_max, string_agg(distinct criterion, ', ' order by criterion) as criteria, count(*) as scores,
        sum(round(score * 1000000)::hugeint) / 1e6 / count(*) as mean,
        bool_and(score = floor(score)) and scale_min = floor(scale_min) and scale_max - scale_min <= 10 as is_whole
    from judged
    group by evaluator, scale_min, scale_max
),
barred as (
    select r.*, if(r.is_whole, j.score - r.scale_min, least(9, (store.micropoints(j.score, j.scale_min, j.scale_max) - 1000000) * 10 // 4000000))::integer as bar, j.interview_no
    from judged j
    join rubric r using (evaluator, scale_min, scale_max)
)
select evaluator, criteria, scale_min, scale_max, scores::integer as scores, mean, is_whole, bar, count(*)::integer as items, count(distinct interview_no)::integer as interviews
from barred
group by evaluator, criteria, scale_min, scale_max, scores, mean, is_whole, bar
order by evaluator, scale_min, scale_max, bar
