-- The positions, runs and evaluators there are: what a cohort's values are held against.
select 'run' as parameter, run_id as value from store.run
union
select 'evaluator', evaluator from store.run
union
select 'position', coalesce(position, 'unknown') from store.stratum where stratum_no in (select stratum_no from store.cell)
union
(select 'since', strftime(min(started_at), '%Y-%m-%d') from store.run group by evaluator order by min(started_at) desc, evaluator limit 1)
order by all;
