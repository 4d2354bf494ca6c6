-- The interviews of candidates that a cohort holds more than once, oldest first: cells cannot tell that two interviews are of one candidate.
select candidate_key, candidate_code, run_id, evaluator, position, enum_code(quality_profile)::integer as profile, enum_code(recommendation)::integer as recommendation,
    score_1, score_2, score_3, score_4, score_5, score_sum / 1000000 as score_sum, store.due(scored_items, unscored, unjudged)::integer as due, scored_items, dialogue, is_copy,
    interview_id, verbosity_items, verbosity_xx / 1e9 as verbosity_xx, verbosity_xy / 1e9 as verbosity_xy, order_items, order_xx / 1e9 as order_xx, order_xy / 1e9 as order_xy
from cohort_unit
where quality_profile is not null
qualify count(*) over (partition by candidate_key) > 1
order by started_at, run_id, interview_id
