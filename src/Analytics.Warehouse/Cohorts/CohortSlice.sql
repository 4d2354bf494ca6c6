-- What a slice reads: temporary, empty until a cohort is asked for (SliceConnection.cs). This is the one place where a cohort becomes what it selects; a new filter
-- is a column of cohort_given, one condition here and one entry in CohortDimension. The cohort is a row and not a constant, so that plans serve every cohort
-- (but for CohortSlice.Constant.sql).
create temp table cohort_given (
    positions varchar[], profiles varchar[], candidates varchar[], runs varchar[], evaluators varchar[], recommendations varchar[], scales varchar[],
    scores integer[], sections varchar[], kinds varchar[], findings varchar[], mean_from double, mean_below double,
    -- What is left out; empty or null for nothing.
    not_positions varchar[], not_profiles varchar[], not_candidates varchar[], not_runs varchar[], not_evaluators varchar[], not_recommendations varchar[], not_scales varchar[],
    not_scores integer[], not_sections varchar[], not_kinds varchar[], not_findings varchar[], not_mean_from double, not_mean_below double,
    from_day date, to_day date,
    by_code boolean,                           -- whether candidates are told by their codes alone: the reader may not know names
    criteria varchar[],                        -- whose items count; empty for all
    found blob                                 -- a bit for each interview_no, the highest of the first byte for number 0: what only rows can tell
);

-- What the reader may see (Scopes/ReadScope.cs): as a cohort, which every other lies within; no row where there is no limit.
create temp table cohort_scope as from cohort_given limit 0;

create temp view cohort_asked as
select * exclude (scores, sections, kinds, findings, not_scores, not_sections, not_kinds, not_findings, found),
    store.score_mask(scores, sections) as score_mask,  -- null for any, as the rest
    store.kind_mask(kinds) as kind_mask,
    store.finding_mask(findings) as finding_mask,
    coalesce(store.score_mask(not_scores, not_sections), 0) as not_score_mask,
    coalesce(store.kind_mask(not_kinds), 0) as not_kind_mask,
    coalesce(store.finding_mask(not_findings), 0) as not_finding_mask,
    found::bit as found
from cohort_given;

-- The same as a constant (CohortSlice.Constant.sql).
create temp macro asked() as getvariable('cohort');

-- Whether items of a criterion count.
create temp macro counts(criterion) as (select len(criteria) = 0 or list_contains(criteria, criterion) from cohort_asked);

-- Every run and stratum in scope, and which filters allow it: a filter offers values that the cohort leaves out.
create temp view cohort_allowed_run as
select r.run_no, r.run_id, r.started_at, r.evaluator, r.month_no,
    store.allows(a.runs, a.not_runs, r.run_id) as run_allowed,
    store.allows(a.evaluators, a.not_evaluators, r.evaluator) as evaluator_allowed,
    store.allows_day(a.from_day, a.to_day, r.started_at) as day_allowed,
    coalesce(store.allows(s.runs, s.not_runs, r.run_id) and store.allows(s.evaluators, s.not_evaluators, r.evaluator)
        and store.allows_day(s.from_day, s.to_day, r.started_at), true) as in_scope
from store.run r
cross join cohort_asked a
left join cohort_scope s on true;

create temp view cohort_allowed_stratum as
select t.stratum_no, t.position, t.quality_profile, t.recommendation, t.relevance_scale,
    store.allows(a.positions, a.not_positions, t.position) as position_allowed,
    store.allows(a.profiles, a.not_profiles, t.quality_profile) as profile_allowed,
    store.allows(a.recommendations, a.not_recommendations, t.recommendation) as recommendation_allowed,
    store.allows(a.scales, a.not_scales, t.relevance_scale) as scale_allowed,
    coalesce(store.allows(s.positions, s.not_positions, t.position) and store.allows(s.profiles, s.not_profiles, t.quality_profile)
        and store.allows(s.recommendations, s.not_recommendations, t.recommendation) and store.allows(s.scales, s.not_scales, t.relevance_scale), true) as in_scope
from store.stratum t
cross join cohort_asked a
left join cohort_scope s on true;

-- The cohort's runs, each with the period it is counted under: itself where runs are told apart, else its evaluator's month if all runs of that are the cohort's.
create temp table cohort_run (run_no integer, run_id varchar, started_at timestamp, evaluator varchar, period_no integer);
create temp table cohort_stratum (stratum_no integer, position varchar, quality_profile quality_profile, recommendation recommendation, relevance_scale varchar);

create temp view cohort_chosen_stratum as
select stratum_no, position, quality_profile, recommendation, relevance_scale
from cohort_allowed_stratum
where in_scope and position_allowed and profile_allowed and recommendation_allowed and scale_allowed;
