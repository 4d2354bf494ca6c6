-- How far apart what an interview says of itself in several places is, in points of the score scale.

-- Points between two stretches of the scale, 0 where they meet. A mean is a stretch without length.
create macro store.points_apart(low, high, other_low, other_high) as greatest(0.0, low - other_high, other_low - high);

-- How far a mean is outside of a stretch; 0 without scores or without a stretch.
create macro store.mean_apart(scores, score_sum, low, high) as
if(scores = 0 or low is null, 0.0, store.points_apart(low, high, score_sum / (scores * 1000000), score_sum / (scores * 1000000)));

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

-- Interviews that say the same of themselves, with the distances between what they say: of the aggregate of means, and of the stretches of the score scale that
-- profiles (from weak up) and recommendations (from not_a_fit up) stand for.
create macro store.contradictions_of(means, profile_lows, profile_highs, level_lows, level_highs) as table
with stretched as (
    select *, profile_lows[enum_code(quality_profile) + 1]::double as profile_low, profile_highs[enum_code(quality_profile) + 1]::double as profile_high,
        level_lows[enum_code(recommendation) + 1]::double as level_low, level_highs[enum_code(recommendation) + 1]::double as level_high
    from query_table(means)
    where section = 'all'
)
select position, quality_profile, recommendation, scale, scores, score_sum, report_says, interviews,
    store.levels_apart(recommendation, report_says) as recommendation_report,
    if(level_low is null, 0.0, store.points_apart(level_low, level_high, profile_low, profile_high)) as recommendation_profile,
    store.mean_apart(scores, score_sum, level_low, level_high) as recommendation_score,
    store.mean_apart(scores, score_sum, profile_low, profile_high) as score_profile
from stretched;
