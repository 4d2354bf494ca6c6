-- Marks what a batch appended.
insert into store.pending_run select distinct r.run_no from store.interview i join store.run r using (run_id) where i.interview_no >= $first;
insert into store.pending_candidate select distinct candidate_key from store.interview where interview_no >= $first;
