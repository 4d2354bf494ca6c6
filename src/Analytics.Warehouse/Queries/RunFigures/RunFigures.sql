-- Every run with the counts and moments its figures come from: headline, charts and table of runs all start here, so they cannot disagree.
with interview_figures as (
    select run_id,
        count(*)::integer as interviews,
        (count(*) filter (recommendation = 'proceed'))::integer as proceed,
        (count(*) filter (recommendation = 'reservations'))::integer as reservations,
        (count(*) filter (recommendation = 'not_a_fit'))::integer as not_a_fit,
        count(mean_score)::integer as scored,
        coalesce(sum(mean_score), 0)::double as score_sum,
        coalesce(sum(mean_score * mean_score), 0)::double as score_squares
    from rows.interview
    group by run_id
),
finding_figures as (
    select c.run_id, sum(k.finding_count)::integer as findings
    from store.interview_card k
    join store.cell c using (cell_id)
    group by c.run_id
),
final as (
    select r.run_id, r.started_at, r.date_source, r.evaluator, r.relevance_scale,
        coalesce(i.interviews, 0) as interviews,
        coalesce(i.proceed, 0) as proceed,
        coalesce(i.reservations, 0) as reservations,
        coalesce(i.not_a_fit, 0) as not_a_fit,
        coalesce(i.scored, 0) as scored,
        coalesce(i.score_sum, 0) as score_sum,
        coalesce(i.score_squares, 0) as score_squares,
        coalesce(f.findings, 0) as findings
    from runs r
    left join interview_figures i using (run_id)
    left join finding_figures f using (run_id)
)
select * from final order by started_at, run_id
