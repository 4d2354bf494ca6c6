-- Candidates interviewed again: the same code, position and profile in two runs or more, a row per run. Repeatability is measured on them, and pooling runs
-- needs sums per candidate. A view, not an aggregate: who repeats can only be told over all runs. Item scores are whole numbers, so mean times count is exact.
create view store.repeated_unit as
with unit_run as (
    select candidate_code, position, quality_profile, run_id, count(*) as interviews, sum(scored_items)::bigint as scores,
        coalesce(sum(round(mean_score * scored_items)::bigint), 0)::bigint as score_sum
    from rows.interview
    group by candidate_code, position, quality_profile, run_id
)
select * from unit_run
qualify count(*) over (partition by candidate_code, position, quality_profile) > 1;
