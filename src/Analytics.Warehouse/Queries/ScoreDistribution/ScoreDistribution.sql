-- Items per score, and the interviews behind them: the distribution every score chart starts from. By section the sections are the groups.
with split as (
    select split_value($by, run_id, evaluator, position, quality_profile, recommendation, section) as value, *
    from cohort_section
    where if($by = 'section', section <> 'all', section = 'all')
),
grouped as (
    select value, min(started_at) as started_at,
        sum(interviews)::integer as group_interviews,
        sum(scored_interviews)::integer as scored_interviews,
        sum(c1 + c2 + c3 + c4 + c5)::integer as scored_items,
        [sum(c1), sum(c2), sum(c3), sum(c4), sum(c5), sum(unscored)]::integer[] as items,
        [sum(i1), sum(i2), sum(i3), sum(i4), sum(i5), sum(unscored_interviews)]::integer[] as interviews
    from split
    group by value
),
final as (
    select * replace (unnest(items) as items, unnest(interviews) as interviews), unnest([1, 2, 3, 4, 5, null]) as score
    from grouped
)
select value, score, items, interviews, scored_items, scored_interviews, group_interviews
from final
order by split_rank($by, value, started_at), value, score nulls last
