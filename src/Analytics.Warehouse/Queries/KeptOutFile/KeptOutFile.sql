-- One file that was kept out or dismissed, with every reason: the page on which somebody decides what to do about it.
select f.run_id, f.source_folder || '/' || f.file_name as source_file, f.origin, f.status, f.note, f.interview_id, f.seen_at, q.code, q.line, q.detail
from store.ingest_file f
left join store.quarantine q on q.run_id = f.run_id and q.source_file = f.source_folder || '/' || f.file_name
where f.status in ('quarantined', 'dismissed') and f.run_id = $run_id and f.source_folder || '/' || f.file_name = $source_file
order by q.line, q.code
limit 100;
