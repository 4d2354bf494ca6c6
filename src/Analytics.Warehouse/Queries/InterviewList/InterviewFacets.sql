-- The values each filter offers, with the number of interviews there would be: every other filter applies, a filter's own does not.
with cells as materialized (
    select position, quality_profile, run_id, started_at, evaluator, recommendation, interviews
    from cohort_counts([], [], [], [], [], $scores, $kinds, $findings, null, null, $q)
),
marked as materialized (
    select *,
        cohort_allows($positions, position) as position_allowed,
        cohort_allows($profiles, quality_profile::varchar) as profile_allowed,
        cohort_allows($recommendations, recommendation::varchar) as recommendation_allowed,
        run_id in (select run_id from cohort_runs($runs, [], null, null)) as run_allowed,
        run_id in (select run_id from cohort_runs([], $evaluators, null, null)) as evaluator_allowed,
        run_id in (select run_id from cohort_runs([], [], $from, $to)) as day_allowed
    from cells
),
values_held as (
    select 'position' as parameter, coalesce(position, 'unknown') as value, coalesce(position, '') as rank, interviews,
        profile_allowed and recommendation_allowed and run_allowed and evaluator_allowed and day_allowed as counts
    from marked
    union all
    select 'profile', quality_profile::varchar, enum_code(quality_profile)::varchar, interviews,
        position_allowed and recommendation_allowed and run_allowed and evaluator_allowed and day_allowed
    from marked
    union all
    select 'run', run_id, started_at::varchar, interviews,
        position_allowed and profile_allowed and recommendation_allowed and evaluator_allowed and day_allowed
    from marked
    union all
    select 'evaluator', evaluator, evaluator, interviews,
        position_allowed and profile_allowed and recommendation_allowed and run_allowed and day_allowed
    from marked
    union all
    select 'recommendation', coalesce(recommendation::varchar, 'unknown'), coalesce((9 - enum_code(recommendation))::varchar, 'unknown'), interviews,
        position_allowed and profile_allowed and run_allowed and evaluator_allowed and day_allowed
    from marked
)
select parameter, value, coalesce(sum(interviews) filter (counts), 0)::bigint as interviews
from values_held
group by parameter, value, rank
order by parameter, rank, value;
