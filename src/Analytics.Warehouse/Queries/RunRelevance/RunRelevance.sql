-- Measured relevance per run, each scale by itself: what a judge gave and a text similarity never meet in one average.
select r.run_id, r.started_at, r.evaluator, t.relevance_scale as scale,
    count(*)::integer as interviews,
    sum(s.measured_questions)::integer as questions,
    sum(s.mean_relevance)::double as relevance_sum,
    sum(s.mean_relevance * s.mean_relevance)::double as relevance_squares
from store.interview_summary s
join store.stratum t using (stratum_no)
join store.run r using (run_no)
where s.mean_relevance is not null and t.relevance_scale <> 'none'
group by all
order by r.started_at, r.run_id, scale
