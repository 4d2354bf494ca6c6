-- Questions per relevance on one scale, those not measured among them: what was not measured is never 0.
with final as (
    select split_value($by, run_id, evaluator, position, quality_profile, recommendation, kind) as value, min(started_at) as started_at, relevance, sum(questions)::integer as questions
    from cohort_question
    where scale = $scale
    group by value, relevance
)
select value, relevance as thousandths, questions
from final
order by split_rank($by, value, min(started_at) over (partition by value)), value, relevance nulls last
