-- The one place where a cohort becomes what it selects. A cohort is a variable of the connection (Cohorts/CohortVariable.cs), read here by views and macros
-- without parameters; a new filter is one condition here and one entry in CohortDimension.

-- An empty list does not filter; "unknown" stands for a value the file does not give.
create macro store.allows(wanted, held) as len(wanted) = 0 or list_contains(wanted, coalesce(held::varchar, 'unknown'));
create macro store.allows_day(from_day, to_day, started_at) as
(from_day is null or started_at >= from_day::date) and (to_day is null or started_at < to_day::date + interval 1 day);

create view store.selected_run as
select run_no, run_id, started_at, evaluator, month_no
from store.run
where store.allows(getvariable('cohort').runs, run_id)
    and store.allows(getvariable('cohort').evaluators, evaluator)
    and store.allows_day(getvariable('cohort').from_day, getvariable('cohort').to_day, started_at);

create view store.selected_stratum as
select stratum_no, position, quality_profile, recommendation, relevance_scale
from store.stratum
where store.allows(getvariable('cohort').positions, position)
    and store.allows(getvariable('cohort').profiles, quality_profile)
    and store.allows(getvariable('cohort').recommendations, recommendation)
    and store.allows(getvariable('cohort').scales, relevance_scale);

-- A bit for each interview_no, the highest of the first byte for number 0: what only rows can tell, asked of them once (Cohorts/FoundInterviews.cs).
create macro store.is_found(found, no) as if(no < bit_length(found), get_bit(found, no::integer), 0) = 1;

-- The interviews that fulfil what runs and strata cannot tell.
create view store.marked_interview as
select s.*
from store.interview_summary s
where (len(getvariable('cohort').scores) + len(getvariable('cohort').sections) = 0
        or s.scores & store.score_mask(getvariable('cohort').scores, getvariable('cohort').sections) <> 0)
    and (len(getvariable('cohort').means) = 0 or (s.mean_score >= getvariable('cohort').means[1] and s.mean_score < getvariable('cohort').means[2]))
    and (len(getvariable('cohort').kinds) = 0 or s.kinds & store.kind_mask(getvariable('cohort').kinds) <> 0)
    and (len(getvariable('cohort').findings) = 0 or s.findings & store.finding_mask(getvariable('cohort').findings) <> 0)
    and (getvariable('found') is null or store.is_found(getvariable('found')::bit, s.interview_no));
