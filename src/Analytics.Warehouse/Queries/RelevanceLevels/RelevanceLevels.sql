-- Questions per level of relevance on one scale, and the interviews behind each: the bars of a distribution that lead somewhere.
with final as (
    select split_value($by, run_id, evaluator, position, quality_profile, recommendation, kind) as value, min(started_at) as started_at, level,
        sum(questions)::integer as questions, sum(interviews)::integer as interviews
    from cohort_relevance_level
    where scale = $scale and if($by = 'section', kind <> 'all', kind = 'all')
    group by value, level
)
select value, level, questions, interviews
from final
order by split_rank($by, value, min(started_at) over (partition by value)), value, level
