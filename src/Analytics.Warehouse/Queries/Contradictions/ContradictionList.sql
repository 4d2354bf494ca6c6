-- One page of the interviews that contradict themselves, furthest apart first, of equal ones the newest run's first. Counts tell which distances the page's
-- interviews have; only interviews of those are sorted.
with told as materialized (
    select position, quality_profile, recommendation, scale, scores, score_sum, report_says, recommendation_report, recommendation_profile, recommendation_score, score_profile,
        store.points_of_kind($kind, recommendation_report, recommendation_profile, recommendation_score, score_profile) as points, sum(interviews)::bigint as interviews
    from store.contradictions_of('cohort_mean', $profile_low, $profile_high, $level_low, $level_high)
    group by all
    having points >= $least
),
ranks as (
    select points, sum(interviews)::bigint as interviews, sum(sum(interviews)) over (order by points desc)::bigint as up_to
    from told
    group by points
),
page_ranks as materialized (
    select points, up_to - interviews as before
    from ranks
    where up_to > $skip and up_to - interviews < $skip + $page_size
),
listed as (
    select i.*, g.* exclude (position, quality_profile, recommendation, scale, scores, score_sum, report_says, interviews)
    from cohort_interview i
    join (from told semi join page_ranks using (points)) g on g.scores = i.scored_items and g.score_sum = i.score_sum
        and g.position is not distinct from i.position and g.quality_profile is not distinct from i.quality_profile
        and g.recommendation is not distinct from i.recommendation and g.scale = i.relevance_scale and g.report_says is not distinct from i.report_says
)
select interview_id, run_id, started_at, evaluator, candidate_code, candidate, quality_profile::varchar as quality_profile, position, recommendation::varchar as recommendation,
    report_says::varchar as report_says, mean_score, scored_items, recommendation_report, recommendation_profile, recommendation_score, score_profile, points
from listed
order by points desc, started_at desc, run_id, interview_no
limit $page_size
offset $skip - (select coalesce(min(before), $skip) from page_ranks)
