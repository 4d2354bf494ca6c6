-- How many requirements each evaluator meets over all its interviews, as its snapshot holds them; the worst first.
select s.name as evaluator, s.interviews,
    count(*) filter (v.verdict = 'pass')::integer as met,
    count(*) filter (v.verdict = 'fail')::integer as not_met,
    count(*) filter (v.verdict = 'not_proven')::integer as not_proven,
    count(*) filter (v.verdict = 'no_data')::integer as no_data
from store.snapshot s
join store.snapshot_verdict v using (subject, name)
where s.subject = 'evaluator'
group by s.name, s.interviews
order by not_met desc, met, s.name
