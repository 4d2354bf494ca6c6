-- The values each filter offers, with the number of interviews there would be: every other filter applies, a filter's own does not.
with marked as (
    select coalesce(position, 'unknown') as held_position, quality_profile, run_id, started_at, evaluator,
        coalesce(recommendation::varchar, 'unknown') as held_recommendation, interviews,
        cohort_allows($positions, position) as position_allowed,
        cohort_allows($profiles, quality_profile::varchar) as profile_allowed,
        cohort_allows($recommendations, recommendation::varchar) as recommendation_allowed,
        cohort_allows($runs, run_id) as run_allowed,
        cohort_allows($evaluators, evaluator) as evaluator_allowed,
        cohort_allows_day($from, $to, started_at) as day_allowed
    from cohort_counts([], [], [], [], [], $scores, $kinds, $findings, null, null, $q, $sections, $means, $relevances, $scales)
),
-- One pass: each value's row takes the sum in which its own filter is left out.
counted as (
    select held_position, quality_profile, run_id, evaluator, held_recommendation, min(started_at) as started_at,
        sum(interviews) filter (profile_allowed and recommendation_allowed and run_allowed and evaluator_allowed and day_allowed) as by_position,
        sum(interviews) filter (position_allowed and recommendation_allowed and run_allowed and evaluator_allowed and day_allowed) as by_profile,
        sum(interviews) filter (position_allowed and profile_allowed and recommendation_allowed and evaluator_allowed and day_allowed) as by_run,
        sum(interviews) filter (position_allowed and profile_allowed and recommendation_allowed and run_allowed and day_allowed) as by_evaluator,
        sum(interviews) filter (position_allowed and profile_allowed and run_allowed and evaluator_allowed and day_allowed) as by_recommendation
    from marked
    group by grouping sets (held_position, quality_profile, run_id, evaluator, held_recommendation)
),
final as (
    select case when held_position is not null then 'position' when quality_profile is not null then 'profile' when run_id is not null then 'run'
            when evaluator is not null then 'evaluator' else 'recommendation' end as parameter,
        coalesce(held_position, quality_profile::varchar, run_id, evaluator, held_recommendation) as value,
        case parameter when 'position' then by_position when 'profile' then by_profile when 'run' then by_run when 'evaluator' then by_evaluator
            else by_recommendation end as interviews,
        started_at
    from counted
)
select parameter, value, coalesce(interviews, 0)::bigint as interviews
from final
order by parameter, if(parameter = 'position', if(value = 'unknown', '0', '1'), split_rank(parameter, value, started_at)), value;
