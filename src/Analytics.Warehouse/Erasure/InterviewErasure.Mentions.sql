-- Interviews of others that say somebody's name, whom an erasure does not take: somebody has to look at them.
with text as (
    select interview_no, text from store.turn
    union all select interview_no, text from store.report_section
    union all select interview_no, justification from store.evaluation
    union all select interview_no, detail from store.finding where code not in ('candidate_code_shared', 'duplicate_content')
),
name as (select lower(unnest($names)) as name)
select distinct i.interview_id, i.source_file
from text t join name n on contains(lower(t.text), n.name) join store.interview i using (interview_no)
where i.interview_no not in (select unnest($numbers))
order by i.source_file;
