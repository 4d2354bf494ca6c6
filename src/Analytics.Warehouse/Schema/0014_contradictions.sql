-- What an interview says of itself in several places, so that those that contradict each other are found from counts. Scores, profile and recommendation are
-- in cells and cards already; that the report's text names another recommendation is in the findings alone, and here in a narrow row each.
create table store.report_contradiction (
    interview_id bigint not null,
    cell_id bigint not null,
    scored_items integer not null,
    score_sum integer not null,
    says recommendation not null               -- what the HR report's text says
);

-- Of some interviews, from their findings. Their cards must be there.
create macro store.filed_report_contradiction(ids) as table
with told as (
    select interview_id, case
        when detail like '%the HR report says proceed%' then 'proceed'
        when detail like '%the HR report says with reservations%' then 'reservations'
        when detail like '%the HR report says not a fit%' then 'not_a_fit'
    end::recommendation as says
    from rows.finding
    where code = 'recommendation_contradicts' and interview_id in (select unnest(ids))
)
select k.interview_id, k.cell_id, k.scored_items, k.score_sum, min(t.says) as says
from told t
join (from store.interview_card where interview_id in (select unnest(ids))) k using (interview_id)
where t.says is not null
group by k.interview_id, k.cell_id, k.scored_items, k.score_sum
order by k.interview_id;

insert into store.report_contradiction
from store.filed_report_contradiction((select list(interview_id) from rows.finding where code = 'recommendation_contradicts'));

-- Points of the score scale between two stretches of it, 0 where they meet. A mean is a stretch without length.
create macro store.points_apart(low, high, other_low, other_high) as greatest(0.0, low - other_high, other_low - high);

-- How far a mean is outside of a stretch; 0 without scores or without a stretch.
create macro store.mean_apart(scored_items, score_sum, low, high) as
if(scored_items = 0 or low is null, 0.0, store.points_apart(low, high, score_sum / scored_items, score_sum / scored_items));

-- Levels between what is recommended and what the report says instead, a point each.
create macro store.levels_apart(recommendation, says) as
if(says is null, 0, abs(enum_code(recommendation::recommendation)::integer - enum_code(says::recommendation)::integer))::double;

-- The distance that ranks an interview: that of one kind, or the largest.
create macro store.points_of_kind(kind, recommendation_report, recommendation_profile, recommendation_score, score_profile) as case kind
    when 'recommendation_report' then recommendation_report
    when 'recommendation_profile' then recommendation_profile
    when 'recommendation_score' then recommendation_score
    when 'score_profile' then score_profile
    else greatest(recommendation_report, recommendation_profile, recommendation_score, score_profile)
end;

-- The cells of a cohort with the stretches of the score scale that their profile and their recommendation stand for: lists, profiles from weak up,
-- recommendations from not_a_fit up. Whether these two contradict each other is known here already.
create macro store.contradiction_cells(positions, profiles, runs, evaluators, recommendations, from_day, to_day, profile_lows, profile_highs, level_lows, level_highs) as table
with cells as (
    select c.cell_id, r.run_id, r.started_at, r.evaluator, c.position, c.quality_profile, c.recommendation,
        profile_lows[enum_code(c.quality_profile) + 1]::double as profile_low, profile_highs[enum_code(c.quality_profile) + 1]::double as profile_high,
        level_lows[enum_code(c.recommendation) + 1]::double as level_low, level_highs[enum_code(c.recommendation) + 1]::double as level_high
    from of_cells.cohort_cells(positions, profiles, runs, evaluators, recommendations, [], [], [], from_day, to_day, null, [], [], [], []) c
    join store.run r using (run_id)
)
select *, if(level_low is null, 0.0, store.points_apart(level_low, level_high, profile_low, profile_high)) as recommendation_profile
from cells;

-- How many interviews of a cohort say the same of themselves, to be added up: a cell's interviews by what their scores sum to, less those of them whose report
-- says something else, and those by themselves. Says is null where the report's text agrees.
create macro of_cells.cohort_statements(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
with differing as materialized (
    select cell_id, scored_items, score_sum, says, count(*) as interviews
    from store.report_contradiction
    group by cell_id, scored_items, score_sum, says
)
select m.cell_id, m.scores as scored_items, m.score_sum, null::recommendation as says, m.interviews
from store.cell_mean m
where m.section = 'all'
union all
select c.cell_id, 0, 0, null, c.without_score from store.cell c where c.without_score > 0
union all
select cell_id, scored_items, score_sum, null, -interviews from differing
union all
from differing;

create macro of_rows.cohort_statements(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select k.cell_id, k.scored_items, k.score_sum, d.says, count(*) as interviews
from store.marked_cards(scores, kinds, findings, q, sections, means, relevances, scales) k
left join (select interview_id, says from store.report_contradiction) d using (interview_id)
group by k.cell_id, k.scored_items, k.score_sum, d.says;
