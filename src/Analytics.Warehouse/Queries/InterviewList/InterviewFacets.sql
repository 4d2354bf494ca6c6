-- The values each filter offers, with the number of interviews there would be: every other filter applies, a filter's own does not.
with marked as (
    select coalesce(t.position, 'unknown') as held_position, coalesce(t.quality_profile::varchar, 'unknown') as held_profile, r.run_id, r.started_at, r.evaluator,
        coalesce(t.recommendation::varchar, 'unknown') as held_recommendation, c.interviews,
        t.position_allowed, t.profile_allowed, t.recommendation_allowed, r.run_allowed, r.evaluator_allowed, r.day_allowed
    from cohort_marked_cell c
    join cohort_allowed_run r using (run_no)
    join cohort_allowed_stratum t using (stratum_no)
    where t.scale_allowed and r.in_scope and t.in_scope
),
-- One pass: each value's row takes the sum in which its own filter is left out.
counted as (
    select held_position, held_profile, run_id, evaluator, held_recommendation, min(started_at) as started_at,
        sum(interviews) filter (profile_allowed and recommendation_allowed and run_allowed and evaluator_allowed and day_allowed) as by_position,
        sum(interviews) filter (position_allowed and recommendation_allowed and run_allowed and evaluator_allowed and day_allowed) as by_profile,
        sum(interviews) filter (position_allowed and profile_allowed and recommendation_allowed and evaluator_allowed and day_allowed) as by_run,
        sum(interviews) filter (position_allowed and profile_allowed and recommendation_allowed and run_allowed and day_allowed) as by_evaluator,
        sum(interviews) filter (position_allowed and profile_allowed and run_allowed and evaluator_allowed and day_allowed) as by_recommendation
    from marked
    group by grouping sets (held_position, held_profile, run_id, evaluator, held_recommendation)
),
final as (
    select case when held_position is not null then 'position' when held_profile is not null then 'profile' when run_id is not null then 'run'
            when evaluator is not null then 'evaluator' else 'recommendation' end as parameter,
        coalesce(held_position, held_profile, run_id, evaluator, held_recommendation) as value,
        case parameter when 'position' then by_position when 'profile' then by_profile when 'run' then by_run when 'evaluator' then by_evaluator
            else by_recommendation end as interviews,
        started_at
    from counted
)
select parameter, value, coalesce(interviews, 0)::bigint as interviews
from final
order by parameter, if(parameter = 'position', if(value = 'unknown', '0', '1' || store.natural(value)), split_rank(parameter, value, started_at)), value;
