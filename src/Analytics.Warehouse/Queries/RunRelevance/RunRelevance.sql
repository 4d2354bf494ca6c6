-- Measured relevance per run, each scale by itself: what a judge gave and a text similarity never meet in one average.
select i.run_id, r.started_at, r.evaluator, i.relevance_scale as scale,
    count(*)::integer as interviews,
    sum(i.measured_questions)::integer as questions,
    sum(i.mean_relevance)::double as relevance_sum,
    sum(i.mean_relevance * i.mean_relevance)::double as relevance_squares
from rows.interview i
join store.run r using (run_id)
where i.mean_relevance is not null and i.relevance_scale <> 'none'
group by all
order by r.started_at, i.run_id, scale
