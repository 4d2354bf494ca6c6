-- The values each filter offers, with the number of interviews there would be: every other filter applies, a filter's own does not. What is marked is added up once by run and
-- once by stratum; all else is of those few.
with run as materialized (from cohort_allowed_run where in_scope),
stratum as materialized (from cohort_allowed_stratum where in_scope and scale_allowed),
marked as materialized (
    select c.run_no, c.stratum_no, c.interviews,
        r.run_allowed and r.evaluator_allowed and r.day_allowed as is_of_runs,
        t.position_allowed and t.profile_allowed and t.recommendation_allowed as is_of_strata
    from cohort_marked_count c
    join run r using (run_no)
    join stratum t using (stratum_no)
),
of_stratum as materialized (
    select t.*, c.interviews
    from (select stratum_no, sum(interviews) filter (is_of_runs) as interviews from marked group by stratum_no) c
    join stratum t using (stratum_no)
),
of_run as materialized (
    select r.*, c.interviews
    from (select run_no, sum(interviews) filter (is_of_strata) as interviews from marked group by run_no) c
    join run r using (run_no)
),
final as (
    select 'position' as parameter, coalesce(position, 'unknown') as value, sum(interviews) filter (profile_allowed and recommendation_allowed) as interviews, null as started_at
    from of_stratum
    group by value
    union all
    select 'profile', coalesce(quality_profile::varchar, 'unknown') as value, sum(interviews) filter (position_allowed and recommendation_allowed), null
    from of_stratum
    group by value
    union all
    select 'recommendation', coalesce(recommendation::varchar, 'unknown') as value, sum(interviews) filter (position_allowed and profile_allowed), null
    from of_stratum
    group by value
    union all
    select 'run', run_id, sum(interviews) filter (evaluator_allowed and day_allowed), min(started_at)
    from of_run
    group by run_id
    union all
    select 'evaluator', evaluator, sum(interviews) filter (run_allowed and day_allowed), min(started_at)
    from of_run
    group by evaluator
)
select parameter, value, coalesce(interviews, 0)::bigint as interviews
from final
order by parameter, if(parameter = 'position', if(value = 'unknown', '0', '1' || store.natural(value)), split_rank(parameter, value, started_at)), value;
