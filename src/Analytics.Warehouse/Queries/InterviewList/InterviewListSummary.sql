-- What a cohort's interviews say together: the sentence above the list.
with cohort as (
    select interviews, items, score_sum, recommendation
    from cohort_counts($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q)
)
select coalesce(sum(interviews), 0)::bigint as interviews,
    (select coalesce(sum(interviews), 0)::bigint from store.cell) as all_interviews,
    coalesce(sum(items), 0)::bigint as items,
    sum(score_sum)::double / nullif(sum(items), 0)::double as mean_score,
    coalesce(sum(interviews) filter (recommendation = 'proceed'), 0)::bigint as proceed,
    coalesce(sum(interviews) filter (recommendation = 'reservations'), 0)::bigint as reservations,
    coalesce(sum(interviews) filter (recommendation = 'not_a_fit'), 0)::bigint as not_a_fit,
    coalesce(sum(interviews) filter (recommendation is null), 0)::bigint as unknown
from cohort;
