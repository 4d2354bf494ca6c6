-- Takes files' names and paths out of the ledger; hashes stand for them, so that a scan does not take them up again.
delete from store.quarantine q using forgotten_file g, store.ingest_file f
where f.run_id = g.run_id and f.file_name = g.file_name and q.run_id = f.run_id and q.source_file = f.source_folder || '/' || f.file_name;
insert into store.ingest_source
select g.hashed, arg_max(s.size_bytes, s.rowid), arg_max(s.modified_at, s.rowid), max(s.seen_at), arg_max_null(s.changed_at, s.rowid)
from store.ingest_source s join forgotten_source g using (origin)
group by g.hashed, s.origin;
delete from store.ingest_source where origin in (select origin from forgotten_source);
insert into store.ingest_file
select run_id, any_value(g.nameless), any_value(f.source_folder), any_value(g.hashed), null, any_value(f.size_bytes), any_value(f.modified_at), 'erased', null, null, max(f.batch_id), max(f.seen_at), any_value(f.changed_at), null
from store.ingest_file f join forgotten_file g using (run_id, file_name)
group by run_id, g.nameless;
delete from store.ingest_file f using forgotten_file g where f.run_id = g.run_id and f.file_name = g.file_name;
update store.ingest_batch set origin = '(erased)'
where exists (from forgotten_file g where contains(ingest_batch.origin, g.origin) or contains(ingest_batch.origin, g.file_name));
drop table forgotten_file;
drop table forgotten_source;
