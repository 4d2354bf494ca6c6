-- One page of the interviews that contradict themselves, furthest apart first, of equal ones the newest run's first. Counts tell which cells and sums of scores
-- the page's interviews have; only cards of those are read.
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
),
measured as materialized (
    select t.*, c.run_id, c.started_at, store.points_of_kind($kind, t.recommendation_report, t.recommendation_profile, t.recommendation_score, t.score_profile) as points
    from told t
    join cells c using (cell_id)
    where store.points_of_kind($kind, t.recommendation_report, t.recommendation_profile, t.recommendation_score, t.score_profile) >= $least
),
ranks as (
    select points, started_at, run_id, sum(interviews)::bigint as interviews, sum(sum(interviews)) over (order by points desc, started_at desc, run_id)::bigint as up_to
    from measured
    group by points, started_at, run_id
),
page_ranks as materialized (
    select points, run_id, up_to - interviews as before
    from ranks
    where up_to > $skip and up_to - interviews < $skip + $page_size
),
-- What cells say is added up here: interviews whose report says something else are taken out of those it was counted with.
page_groups as materialized (
    select cell_id, scored_items, score_sum, says, points, recommendation_report, recommendation_profile, recommendation_score, score_profile
    from measured
    semi join page_ranks using (points, run_id)
    group by all
    having sum(interviews) > 0
),
listed as (
    select k.interview_id, k.candidate_code, k.candidate, k.mean_score, g.*
    from store.marked_cards($scores, $kinds, $findings, $q, $sections, $means, $relevances, $scales) k
    left join (select interview_id, says from store.report_contradiction) d using (interview_id)
    join page_groups g on g.cell_id = k.cell_id and g.scored_items = k.scored_items and g.score_sum = k.score_sum and g.says is not distinct from d.says
),
placed as (
    select l.*, c.run_id, c.started_at, c.evaluator, c.quality_profile, c.position, c.recommendation,
        row_number() over (order by l.points desc, c.started_at desc, c.run_id, l.interview_id) + (select min(before) from page_ranks) as place
    from listed l
    join cells c using (cell_id)
)
select interview_id, run_id, started_at, evaluator, candidate_code, candidate, quality_profile::varchar as quality_profile, position, recommendation::varchar as recommendation,
    says::varchar as report_says, mean_score, scored_items, recommendation_report, recommendation_profile, recommendation_score, score_profile, points
from placed
where place > $skip and place <= $skip + $page_size
order by place
