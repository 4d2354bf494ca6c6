-- What is said of single questions, items and findings stays with the rows, joined with the cards of the cohort (0019).

create or replace macro of_rows.cohort_questions(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
with counted as (
    select k.cell_id, k.relevance_scale as scale, a.kind, a.declared_type, round(a.relevance * 1000)::integer as relevance, count(*) as questions
    from rows.question a
    join store.cohort_cards(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) k using (interview_id)
    group by all
)
select r.started_at, r.evaluator, c.run_id, c.position, c.quality_profile, c.recommendation, k.* exclude (cell_id)
from counted k
join store.cell c using (cell_id)
join store.run r using (run_id);

-- As store.counted_cell_relevance_level has it: counted by interview first, so that interviews need not be told apart again.
create or replace macro of_rows.cohort_relevance_levels(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
with asked as (
    select k.cell_id, k.relevance_scale as scale, a.kind, store.relevance_level(k.relevance_scale, a.relevance) as level, a.interview_id
    from rows.question a
    join store.cohort_cards(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) k using (interview_id)
    where a.relevance is not null
),
of_kinds as (
    select cell_id, scale, kind, level, count(*) as questions
    from asked
    group by cell_id, scale, kind, level, interview_id
    union all
    select cell_id, scale, 'all', level, count(*)
    from asked
    group by cell_id, scale, level, interview_id
),
counted as (
    select cell_id, scale, kind, level, sum(questions)::bigint as questions, count(*) as interviews
    from of_kinds
    group by cell_id, scale, kind, level
)
select r.started_at, r.evaluator, c.run_id, c.position, c.quality_profile, c.recommendation, k.* exclude (cell_id)
from counted k
join store.cell c using (cell_id)
join store.run r using (run_id);

create or replace macro of_rows.cohort_relevance_scores(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
with judged as (
    select k.cell_id, k.relevance_scale as scale, round(a.relevance * 1000)::integer as relevance, e.score
    from (from rows.question where relevance is not null) a
    join (from rows.evaluation where score is not null and question_no is not null) e using (interview_id, question_no)
    join store.cohort_cards(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) k using (interview_id)
),
counted as (
    from judged
    select *, count(*) as items
    group by all
)
select c.run_id, k.scale, k.relevance, k.score, sum(k.items)::bigint as items
from counted k
join store.cell c using (cell_id)
group by c.run_id, k.scale, k.relevance, k.score;

create or replace macro of_rows.cohort_findings(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select f.code, f.severity, count(*) as findings, count(distinct f.interview_id) as interviews
from rows.finding f
join store.cohort_cards(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) k using (interview_id)
group by k.cell_id, f.code, f.severity;

-- Nothing gathers ids any more.
drop macro of_rows.cohort_ids;
