-- What a cohort's interviews say together: the sentence above the list, whose rows are read beside it.
with by_count as (
    select recommendation, scored_items as scores, count(*) as interviews, sum(score_sum) as score_sum
    from cohort_interview
    group by recommendation, scored_items
),
-- Interviews of one number of scores first, then those numbers in order, as in ScoreSummary.
means as (
    select scores, sum(interviews) as interviews, sum(score_sum) / 1000000 as sums
    from by_count
    where scores > 0
    group by scores
),
scored as (
    select coalesce(sum(interviews), 0)::bigint as scored, sum(sums / scores order by scores) as mean_sum
    from means
),
cohort as (
    select coalesce(sum(interviews), 0)::bigint as interviews,
        coalesce(sum(interviews * scores), 0)::bigint as items,
        sum(score_sum) / 1000000 as score_sum,
        coalesce(sum(interviews) filter (recommendation = 'proceed'), 0)::bigint as proceed,
        coalesce(sum(interviews) filter (recommendation = 'reservations'), 0)::bigint as reservations,
        coalesce(sum(interviews) filter (recommendation = 'not_a_fit'), 0)::bigint as not_a_fit,
        coalesce(sum(interviews) filter (recommendation is null), 0)::bigint as unknown
    from by_count
)
select interviews, (select coalesce(sum(interviews), 0)::bigint from store.cell where period_no > 0) as all_interviews, scored,
    (mean_sum / nullif(scored, 0))::double as mean_score, items, (score_sum / nullif(items, 0))::double as item_mean, proceed, reservations, not_a_fit, unknown
from cohort
cross join scored;
