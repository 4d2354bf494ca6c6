-- What a cohort's interviews say together: the sentence above the list.
-- Item scores are whole numbers, so an interview's mean times its count gives their exact sum back.
with cohort as (
    select scored_items, mean_score, recommendation
    from cohort_interviews($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
)
select count(*) as interviews,
    (select count(*) from store.interview) as all_interviews,
    coalesce(sum(scored_items), 0)::bigint as items,
    (sum(round(mean_score * scored_items)::bigint)::double / nullif(sum(scored_items), 0)::double) as mean_score,
    count(*) filter (recommendation = 'proceed') as proceed,
    count(*) filter (recommendation = 'reservations') as reservations,
    count(*) filter (recommendation = 'not_a_fit') as not_a_fit,
    count(*) filter (recommendation is null) as unknown
from cohort;
