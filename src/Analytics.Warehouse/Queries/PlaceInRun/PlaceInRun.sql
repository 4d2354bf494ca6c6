-- Interview means against the interview's place in its run, every run and profile around its own mean, added up by candidate: what a trend within a run is
-- computed from. Interviews stand in the order of their own times, else of their candidate codes; centred products are rounded, so that the
-- order of adding cannot matter.
with placed as (
    select c.run_no, c.quality_profile, c.candidate_key, c.scored_items, c.score_sum / 1000000 / c.scored_items as y,
        row_number() over (partition by c.run_no order by i.started_at nulls last, c.candidate_code, c.interview_no) as x
    from cohort_interview c
    join (select interview_no, started_at from store.interview) i using (interview_no)
),
scored as (
    select run_no, quality_profile, candidate_key, x, round(y * 1000000000)::bigint as billionths
    from placed
    where scored_items > 0 and quality_profile is not null
),
cell as (
    select run_no, quality_profile, sum(x) / count(*) as x, sum(billionths) / count(*) / 1000000000 as y
    from scored
    group by run_no, quality_profile
    having count(*) > 1
),
candidate as (
    select s.candidate_key, count(*) as interviews,
        sum(round((s.x - c.x) * (s.x - c.x) * 1000000000)::hugeint) / 1e9 as xx, sum(round((s.x - c.x) * (s.billionths / 1000000000 - c.y) * 1000000000)::hugeint) / 1e9 as xy
    from scored s
    join cell c using (run_no, quality_profile)
    group by s.candidate_key
)
select count(*) as candidates, coalesce(sum(interviews), 0)::bigint as interviews, (select count(*) from cell) as cells,
    coalesce(sum(round(xx * 1000000000)::hugeint) / 1e9, 0) as xx, coalesce(sum(round(xy * 1000000000)::hugeint) / 1e9, 0) as xy,
    coalesce(sum(round(xx * xx * 1000000000)::hugeint) / 1e9, 0) as xx_xx, coalesce(sum(round(xx * xy * 1000000000)::hugeint) / 1e9, 0) as xx_xy,
    coalesce(sum(round(xy * xy * 1000000000)::hugeint) / 1e9, 0) as xy_xy
from candidate
