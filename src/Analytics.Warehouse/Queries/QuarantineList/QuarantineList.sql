-- The files kept out with every fault, newest first: what has to be mended before they can be loaded.
select source_file, run_id, code, line, detail, seen_at, (count(*) over ())::integer as total
from quarantine
where $source_file is null or source_file = $source_file
order by seen_at desc, run_id desc, source_file, line
limit $take
