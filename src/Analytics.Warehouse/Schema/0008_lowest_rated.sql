-- When the runs started that hold a cohort's lowest-rated questions: with cells it is known before any question is read, with rows it may be any run.
create macro of_cells.cohort_lowest_starts(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales, wanted_scale, wanted_closings, most) as table
with counted as (
    select relevance, started_at, sum(questions) as questions
    from of_cells.cohort_questions(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)
    where scale = wanted_scale and relevance is not null
        and (wanted_closings is null or (kind in ('closing', 'ending')) = wanted_closings)
    group by relevance, started_at
),
ranked as (
    select started_at, sum(questions) over (order by relevance, started_at desc) - questions as lower
    from counted
)
select distinct started_at from ranked where lower < most;

create macro of_rows.cohort_lowest_starts(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales, wanted_scale, wanted_closings, most) as table
select distinct started_at from cohort_runs(runs, evaluators, from_day, to_day);
