-- Who and what is called like this: candidates by code or name, positions, runs by id or by date, evaluators. Names that begin with it come first.
with cell as (
    select r.run_id, r.started_at, r.evaluator, t.position, c.interviews
    from cohort_marked_count c
    join cohort_run r using (run_no)
    join cohort_stratum t using (stratum_no)
),
named as (
    select 'candidate' as kind, candidate_code as code, candidate as value, if($by_code, candidate_code, candidate_code || ' ' || candidate) as words, count(*) as interviews
    from cohort_marked
    join cohort_run using (run_no)
    join cohort_stratum using (stratum_no)
    group by candidate_code, candidate
    union all
    select 'position', null, position, position, sum(interviews) from cell where position is not null group by position
    union all
    select 'run', null, run_id, run_id || ' ' || strftime(started_at, '%Y-%m-%d %H:%M'), sum(interviews) from cell group by run_id, started_at
    union all
    select 'evaluator', null, evaluator, evaluator, sum(interviews) from cell group by evaluator
),
found as (
    select kind, code, value, interviews, position(lower(strip_accents(nfc_normalize($text))) in lower(strip_accents(nfc_normalize(words)))) as place
    from named
    where place > 0
)
select kind, code, value, interviews::bigint as interviews, count(*) over (partition by kind)::integer as found
from found
qualify row_number() over (partition by kind order by place <> 1, interviews desc, value desc) <= $most
order by kind, place <> 1, interviews desc, value desc
