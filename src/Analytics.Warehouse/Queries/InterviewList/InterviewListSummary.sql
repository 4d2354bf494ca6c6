-- What a cohort's interviews say together: the sentence above the list.
with cohort as (
    select interviews, items, score_sum, recommendation
    from cohort_counts($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
),
-- Interviews of one number of scores first, then those numbers in order, as in ScoreSummary.
means as (
    select sum(interviews)::bigint as scored, sum(sums / scores order by scores) as mean_sum
    from cohort_score_counts($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
)
select coalesce(sum(interviews), 0)::bigint as interviews,
    (select coalesce(sum(interviews), 0)::bigint from store.cell) as all_interviews,
    coalesce((select scored from means), 0)::bigint as scored,
    (select mean_sum / nullif(scored, 0) from means)::double as mean_score,
    coalesce(sum(items), 0)::bigint as items,
    (sum(score_sum)::double / nullif(sum(items), 0)::double)::double as item_mean,
    coalesce(sum(interviews) filter (recommendation = 'proceed'), 0)::bigint as proceed,
    coalesce(sum(interviews) filter (recommendation = 'reservations'), 0)::bigint as reservations,
    coalesce(sum(interviews) filter (recommendation = 'not_a_fit'), 0)::bigint as not_a_fit,
    coalesce(sum(interviews) filter (recommendation is null), 0)::bigint as unknown
from cohort;
