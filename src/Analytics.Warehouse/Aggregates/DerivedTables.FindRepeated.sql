-- Of the candidates a load touched: whoever has two interviews or more by now.
delete from store.repeated_interview where candidate_key in (select candidate_key from store.pending_candidate);
insert into store.repeated_interview
select interview_no, candidate_key
from store.interview_summary
where candidate_key in (select candidate_key from store.pending_candidate)
qualify count(*) over (partition by candidate_key) > 1;
delete from store.pending_candidate;
delete from store.pending_month;
delete from store.pending_run;
