-- The positions, runs, evaluators and criteria there are: what a cohort's values are held against.
with held as (
    select distinct r.run_id, r.started_at, r.evaluator, coalesce(t.position, 'unknown') as position
    from cohort_marked_count c
    join cohort_run r using (run_no)
    join cohort_stratum t using (stratum_no)
)
select 'run' as parameter, run_id as value from held
union
select 'evaluator', evaluator from held
union
select 'position', position from held
union
select 'section', section from cohort_section where section <> 'all'
union
(select 'since', strftime(min(started_at), '%Y-%m-%d') from held group by evaluator order by min(started_at) desc, evaluator limit 1)
order by all
