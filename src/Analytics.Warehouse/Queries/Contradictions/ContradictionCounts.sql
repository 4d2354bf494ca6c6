-- How many of a cohort's interviews contradict themselves, by what contradicts what: the sentence the page begins with.
with told as materialized (
    from store.contradictions_of('cohort_mean', $profile_low, $profile_high, $level_low, $level_high)
)
select coalesce(sum(interviews), 0)::bigint as interviews,
    coalesce(sum(interviews) filter (greatest(recommendation_report, recommendation_profile, recommendation_score, score_profile) >= $least), 0)::bigint as contradicting,
    coalesce(sum(interviews) filter (recommendation_report >= $least), 0)::bigint as recommendation_report,
    coalesce(sum(interviews) filter (recommendation_profile >= $least), 0)::bigint as recommendation_profile,
    coalesce(sum(interviews) filter (recommendation_score >= $least), 0)::bigint as recommendation_score,
    coalesce(sum(interviews) filter (score_profile >= $least), 0)::bigint as score_profile
from told
