-- Every file ever seen and its last fate, for a file: as they were first seen, because sorting all of them would take memory that a page of them does not.
select run_id, source_file, origin, size_bytes, status, interview_id, batch_id, seen_at
from ingest_files
