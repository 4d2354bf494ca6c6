-- Where a cohort becomes the figures it is made of, twice with the same names and columns: from the cells kept at load time, for cohorts that use nothing
-- but what a cell knows, and from the rows of the interviews selected, for all others. A query names the macro alone; CohortQuery puts one of the two
-- schemas on the search path, and that is the only place that decides.
create schema of_cells;
create schema of_rows;

create macro of_cells.cohort_cells(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select r.started_at, r.evaluator, c.*
from store.cell c
join cohort_runs(runs, evaluators, from_day, to_day) r using (run_id)
where cohort_allows(positions, c.position)
    and (len(profiles) = 0 or list_contains(profiles::quality_profile[], c.quality_profile))
    and (len(recommendations) = 0 or list_contains(recommendations, coalesce(c.recommendation::varchar, 'unknown')));

create macro of_cells.cohort_sections(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select c.run_id, c.started_at, c.evaluator, c.position, c.quality_profile, c.recommendation, m.* exclude (cell_id)
from store.cell_section m
join of_cells.cohort_cells(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) c using (cell_id);

create macro of_cells.cohort_means(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select c.run_id, c.started_at, c.evaluator, c.position, c.quality_profile, c.recommendation, m.* exclude (cell_id)
from store.cell_mean m
join of_cells.cohort_cells(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) c using (cell_id);

create macro of_cells.cohort_relevance(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select c.run_id, c.started_at, c.evaluator, c.position, c.quality_profile, c.recommendation, m.* exclude (cell_id)
from store.cell_relevance m
join of_cells.cohort_cells(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) c using (cell_id);

create macro of_cells.cohort_relevance_means(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select c.run_id, c.started_at, c.evaluator, c.position, c.quality_profile, c.recommendation, m.* exclude (cell_id)
from store.cell_relevance_mean m
join of_cells.cohort_cells(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) c using (cell_id);

create macro of_cells.cohort_questions(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select c.run_id, c.started_at, c.evaluator, c.position, c.quality_profile, c.recommendation, m.* exclude (cell_id)
from store.cell_question m
join of_cells.cohort_cells(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) c using (cell_id);

create macro of_rows.cohort_ids(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as
(select list(interview_id) from cohort_interviews(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales));

create macro of_rows.cohort_cells(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select r.started_at, r.evaluator, m.*
from store.counted_cell(of_rows.cohort_ids(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)) m
join store.run r using (run_id);

create macro of_rows.cohort_sections(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select r.started_at, r.evaluator, m.*
from store.counted_cell_section(of_rows.cohort_ids(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)) m
join store.run r using (run_id);

create macro of_rows.cohort_means(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select r.started_at, r.evaluator, m.*
from store.counted_cell_mean(of_rows.cohort_ids(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)) m
join store.run r using (run_id);

create macro of_rows.cohort_relevance(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select r.started_at, r.evaluator, m.*
from store.counted_cell_relevance(of_rows.cohort_ids(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)) m
join store.run r using (run_id);

create macro of_rows.cohort_relevance_means(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select r.started_at, r.evaluator, m.*
from store.counted_cell_relevance_mean(of_rows.cohort_ids(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)) m
join store.run r using (run_id);

create macro of_rows.cohort_questions(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select r.started_at, r.evaluator, m.*
from store.counted_cell_question(of_rows.cohort_ids(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)) m
join store.run r using (run_id);

-- Queries split their figures by dimensions. A value is written as in a query string; null when nothing splits.
create macro split_value(split_by, run_id, evaluator, held_position, quality_profile, recommendation, part) as
case split_by
    when 'run' then run_id
    when 'evaluator' then evaluator
    when 'position' then coalesce(held_position, 'unknown')
    when 'profile' then quality_profile::varchar
    when 'recommendation' then coalesce(recommendation::varchar, 'unknown')
    when 'section' then part
end;

-- What orders the values: profiles from weak up, recommendations from proceed down, runs by time, the rest by name; "unknown" comes last.
create macro split_rank(split_by, split, started_at) as
case split_by
    when 'run' then started_at::varchar
    when 'position' then if(split = 'unknown', '1', '0')
    when 'profile' then enum_code(try_cast(split as quality_profile))::varchar
    when 'recommendation' then coalesce((9 - enum_code(try_cast(split as recommendation)))::varchar, 'unknown')
    else ''
end;
