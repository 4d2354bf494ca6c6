-- Every file ever seen and its last fate, newest first, for a file: the whole ledger, not a page of it.
select f.run_id, f.source_file, f.origin, f.size_bytes, f.status, f.interview_id, f.batch_id, f.seen_at, i.candidate_code, i.candidate
from ingest_files f
left join store.interview i using (interview_id)
order by f.seen_at desc, f.run_id desc, f.source_file
