-- Every run with the counts and moments its figures come from: headline, charts and table of runs all start here, so they cannot disagree.
with counted as (
    select s.run_no,
        count(*)::integer as interviews,
        (count(*) filter (t.recommendation = 'proceed'))::integer as proceed,
        (count(*) filter (t.recommendation = 'reservations'))::integer as reservations,
        (count(*) filter (t.recommendation = 'not_a_fit'))::integer as not_a_fit,
        count(s.mean_score)::integer as scored,
        coalesce(sum(s.mean_score), 0)::double as score_sum,
        coalesce(sum(s.mean_score * s.mean_score), 0)::double as score_squares,
        sum(s.finding_count)::integer as findings,
        case when bool_or(t.relevance_scale = 'similarity') then 'similarity' when bool_or(t.relevance_scale = 'judge') then 'judge' else 'none' end as relevance_scale
    from store.interview_summary s
    join store.stratum t using (stratum_no)
    group by s.run_no
)
select r.run_id, r.started_at, r.date_source, r.evaluator, coalesce(c.relevance_scale, 'none') as relevance_scale,
    coalesce(c.interviews, 0) as interviews, coalesce(c.proceed, 0) as proceed, coalesce(c.reservations, 0) as reservations, coalesce(c.not_a_fit, 0) as not_a_fit,
    coalesce(c.scored, 0) as scored, coalesce(c.score_sum, 0) as score_sum, coalesce(c.score_squares, 0) as score_squares, coalesce(c.findings, 0) as findings
from store.run r
left join counted c using (run_no)
order by r.started_at, r.run_id
