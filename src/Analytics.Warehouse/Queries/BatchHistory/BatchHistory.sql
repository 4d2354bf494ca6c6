-- The latest transactions that loaded files: what came in, when, and how long it took.
select batch_id, origin, started_at, finished_at, loaded, replaced, unchanged, quarantined
from store.ingest_batch
order by batch_id desc
limit $take
