-- The verdicts of every run as its snapshot holds them, oldest run first.
select r.run_id, r.started_at, r.evaluator, s.interviews, v.card, v.verdict, v.value, v.low, v.high, v.n, v.sentence
from store.snapshot s
join store.run r on s.subject = 'run' and r.run_id = s.name
join store.snapshot_verdict v on v.subject = s.subject and v.name = s.name
where list_contains($run_ids, r.run_id)
order by r.started_at, r.run_id, v.place
