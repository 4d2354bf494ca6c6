-- Marks what interviews count for before they are gone.
insert into store.pending_candidate select distinct candidate_key from store.interview where interview_no in (select unnest($numbers));
insert into store.pending_run select distinct run_no from store.interview_summary where interview_no in (select unnest($numbers));
delete from store.repeated_interview where interview_no in (select unnest($numbers));
delete from store.interview_summary where interview_no in (select unnest($numbers));
