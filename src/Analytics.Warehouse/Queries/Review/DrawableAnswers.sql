-- Scored answers of a cohort in an order that only the seed decides: of each stratum as many as a draw could take, and how many it has.
with answer as (
    select c.interview_id, coalesce(e.answer, c.dialogue) as dialogue, e.item_no, e.criterion, e.question_no, e.turn_no, e.scale_min, e.scale_max,
        if($by_profile, coalesce(c.quality_profile::varchar, 'unknown'), store.level_of(store.micropoints(e.score, e.scale_min, e.scale_max))::varchar) as stratum,
        md5($seed || '/' || c.interview_id || '/' || e.item_no || '/' || e.criterion) as lot
    from cohort_interview c
    join store.evaluation e using (interview_no)
    where e.rater_kind = 'model' and e.score is not null and ($criterion is null or e.criterion = $criterion) and counts(e.criterion)
),
ordered as (
    select *, count(*) over (partition by stratum) as answers, row_number() over (partition by stratum order by lot) as place
    from answer
)
select interview_id, item_no, criterion, question_no, turn_no, scale_min, scale_max, dialogue, stratum, answers, lot
from ordered
where place <= $size
order by stratum, place
