-- Every run and evaluator that should have a snapshot, with a fingerprint of the data it is computed from, and what the snapshot there is was computed from.
with run_data as (
    select run_id, started_at, evaluator, md5(concat_ws(' ', run_id, evaluator, started_at, count(i.interview_id), sum(md5_number_lower(i.content_sha256 || i.candidate_code)))) as print
    from store.run
    join rows.interview i using (run_id)
    group by run_id, started_at, evaluator
),
-- A run is also held against the one before it of the same evaluator.
run_source as (
    select 'run' as subject, run_id as name, lag(run_id) over of_evaluator as previous_run, md5(concat_ws(' ', $options, print, lag(print) over of_evaluator)) as fingerprint
    from run_data
    window of_evaluator as (partition by evaluator order by started_at, run_id)
),
evaluator_source as (
    select 'evaluator' as subject, evaluator as name, null as previous_run, md5(concat_ws(' ', $options, string_agg(print, ' ' order by run_id))) as fingerprint
    from run_data
    group by evaluator
),
source as (
    from run_source
    union all
    from evaluator_source
)
select coalesce(s.subject, k.subject) as subject, coalesce(s.name, k.name) as name, s.previous_run, s.fingerprint, k.fingerprint as kept
from source s
full join store.snapshot k on k.subject = s.subject and k.name = s.name
order by 1 desc, 2
