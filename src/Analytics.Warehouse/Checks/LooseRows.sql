-- Rows whose counterpart is missing: what no load leaves behind, so that a file which has some is damaged.
with loose as (
    select 'turns without their interview' as what, count(*) as rows from store.turn anti join store.interview using (interview_no)
    union all
    select 'questions without their interview', count(*) from store.question anti join store.interview using (interview_no)
    union all
    select 'evaluations without their interview', count(*) from store.evaluation anti join store.interview using (interview_no)
    union all
    select 'findings without their interview', count(*) from store.finding anti join store.interview using (interview_no)
    union all
    select 'interviews without their run', count(*) from store.interview anti join store.run using (run_id)
    union all
    select 'interviews without turns', count(*) from store.interview anti join store.turn using (interview_no)
    union all
    select 'interviews with the number of another', count(*) - count(distinct interview_no) from store.interview
    union all
    select 'interviews with the id of another', count(*) - count(distinct interview_id) from store.interview
    union all
    select 'interviews that no file is known of', count(*) from store.interview anti join store.ingest_file using (interview_no)
    union all
    select 'files whose interview is missing', count(*) from store.ingest_file anti join store.interview using (interview_no) where interview_no is not null
)
select what, rows from loose where rows > 0 order by what;
