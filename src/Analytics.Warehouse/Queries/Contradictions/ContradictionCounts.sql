-- How many of a cohort's interviews contradict themselves, by what contradicts what: the sentence the page begins with.
with cells as materialized (
    from store.contradiction_cells($positions, $profiles, $runs, $evaluators, $recommendations, $from, $to, $profile_low, $profile_high, $level_low, $level_high)
),
-- Each distance is computed once and kept: conditions on it would compute it again.
told as materialized (
    select s.cell_id, s.scored_items, s.score_sum, s.says, s.interviews, store.levels_apart(c.recommendation, s.says) as recommendation_report,
        c.recommendation_profile, store.mean_apart(s.scored_items, s.score_sum, c.level_low, c.level_high) as recommendation_score,
        store.mean_apart(s.scored_items, s.score_sum, c.profile_low, c.profile_high) as score_profile
    from cohort_statements($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales) s
    join cells c using (cell_id)
)
select coalesce(sum(interviews), 0)::bigint as interviews,
    coalesce(sum(interviews) filter (greatest(recommendation_report, recommendation_profile, recommendation_score, score_profile) >= $least), 0)::bigint as contradicting,
    coalesce(sum(interviews) filter (recommendation_report >= $least), 0)::bigint as recommendation_report,
    coalesce(sum(interviews) filter (recommendation_profile >= $least), 0)::bigint as recommendation_profile,
    coalesce(sum(interviews) filter (recommendation_score >= $least), 0)::bigint as recommendation_score,
    coalesce(sum(interviews) filter (score_profile >= $least), 0)::bigint as score_profile
from told
