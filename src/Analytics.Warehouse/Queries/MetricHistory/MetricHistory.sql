-- One metric of every run as its snapshot holds it, oldest run first.
select r.run_id, r.started_at, r.evaluator, m.value, m.low, m.high, m.n, m.unit
from store.snapshot_metric m
join store.run r on m.subject = 'run' and r.run_id = m.name
where m.metric = $metric and list_contains($run_ids, r.run_id)
order by r.started_at, r.run_id
