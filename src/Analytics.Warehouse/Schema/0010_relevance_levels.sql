-- Questions per level of relevance, and the interviews that have one: a bar of a distribution leads to interviews, and how many there are cannot be told
-- from numbers of questions. Kept like the aggregates of 0004; measured as in 0005, filed as in 0007, read as in 0006.
create table store.cell_relevance_level (
    cell_id bigint not null,
    scale varchar not null,                    -- judge | similarity
    kind varchar not null,                     -- of question; all
    level integer not null,                    -- thousandths, see store.relevance_level
    questions bigint not null,
    interviews bigint not null
);

-- The judge's fifths as they are; a similarity by the tenth it lies in, named after its lower end, the scale's upper end in the last one.
create macro store.relevance_level(scale, relevance) as
if(scale = 'judge', round(relevance * 1000)::integer, least(9, round(relevance * 1000)::integer // 100) * 100);

create macro store.counted_cell_relevance_level(ids) as table
with measured as (
    select i.run_id, i.position, i.quality_profile, i.recommendation, i.relevance_scale as scale, q.interview_id, q.kind,
        store.relevance_level(i.relevance_scale, q.relevance) as level
    from (from rows.question where relevance is not null and interview_id in (select unnest(ids))) q
    join rows.interview i using (interview_id)
),
of_kinds as (
    from measured
    union all
    select * replace ('all' as kind) from measured
)
select run_id, position, quality_profile, recommendation, scale, kind, level, count(*) as questions, count(distinct interview_id) as interviews
from of_kinds
group by run_id, position, quality_profile, recommendation, scale, kind, level;

create macro store.filed_cell_relevance_level(ids) as table
select c.cell_id, m.* exclude (run_id, position, quality_profile, recommendation)
from store.counted_cell_relevance_level(ids) m
join store.cell c on c.run_id = m.run_id and c.quality_profile = m.quality_profile
    and c.position is not distinct from m.position and c.recommendation is not distinct from m.recommendation;

create macro of_cells.cohort_relevance_levels(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select c.run_id, c.started_at, c.evaluator, c.position, c.quality_profile, c.recommendation, m.* exclude (cell_id)
from store.cell_relevance_level m
join of_cells.cohort_cells(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) c using (cell_id);

create macro of_rows.cohort_relevance_levels(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select r.started_at, r.evaluator, m.*
from store.counted_cell_relevance_level(of_rows.cohort_ids(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)) m
join store.run r using (run_id);

insert into store.cell_relevance_level from store.filed_cell_relevance_level((select list(interview_id) from rows.interview));
