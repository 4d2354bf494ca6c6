-- Cohorts that cells cannot tell apart get their figures from the cards of their interviews: one scan of narrow rows where the rows themselves had to be
-- gathered by a list of ids. So the cards know what the measures of 0005 need of an interview beyond what lists show. What is said of single questions and
-- findings stays with the rows, joined with the cards.
drop table store.interview_card;
create table store.interview_card (
    interview_id bigint not null,
    cell_id bigint not null,
    scores usmallint not null,                 -- which scores its items have, by section, a bit each: store.score_bit
    kinds utinyint not null,                   -- which kinds of questions it has: store.kind_bit
    findings uinteger not null,                -- which findings it has: store.finding_bit
    score_1 integer not null, score_2 integer not null, score_3 integer not null, score_4 integer not null, score_5 integer not null,
    -- Those of the scores that are of the section "project"; the others are of "technical".
    project_1 integer not null, project_2 integer not null, project_3 integer not null, project_4 integer not null, project_5 integer not null,
    project_unscored integer not null,         -- items without a score
    technical_unscored integer not null,
    scored_items integer not null,
    score_sum integer not null,
    reported_score_hundredths bigint,          -- null where the header reports no mean
    finding_count integer not null,
    mean_score double,
    mean_relevance double,
    questions integer not null,
    measured_questions integer not null,
    relevance_thousandths bigint not null,     -- sum of measured relevance
    reported_relevance_thousandths bigint,     -- null where the header reports no mean
    -- Within-interview slopes of the score, as store.interview_slopes has them; null with fewer than two items that have both values.
    verbosity_items bigint, verbosity_xx bigint, verbosity_xy bigint,
    order_items bigint, order_xx bigint, order_xy bigint,
    relevance_scale varchar not null,
    candidate_code varchar not null,
    candidate varchar not null
);

create or replace macro store.filed_interview_card(ids) as table
with item as (
    select interview_id, bit_or(store.score_bit(section, score)) as scores,
        count(*) filter (score = 1) as score_1, count(*) filter (score = 2) as score_2, count(*) filter (score = 3) as score_3,
        count(*) filter (score = 4) as score_4, count(*) filter (score = 5) as score_5,
        count(*) filter (score = 1 and section = 'project') as project_1, count(*) filter (score = 2 and section = 'project') as project_2,
        count(*) filter (score = 3 and section = 'project') as project_3, count(*) filter (score = 4 and section = 'project') as project_4,
        count(*) filter (score = 5 and section = 'project') as project_5,
        count(*) filter (score is null and section = 'project') as project_unscored,
        count(*) filter (score is null and section = 'technical') as technical_unscored,
        count(score) as scored_items, coalesce(sum(score), 0)::bigint as score_sum
    from store.evaluation
    where interview_id in (select unnest(ids))
    group by interview_id
),
asked as (
    select interview_id, bit_or(store.kind_bit(kind)) as kinds, count(*) as questions,
        coalesce(sum(round(relevance * 1000)::bigint), 0)::bigint as relevance_thousandths
    from store.question
    where interview_id in (select unnest(ids))
    group by interview_id
),
found as (
    select interview_id, bit_or(store.finding_bit(code)) as findings, count(*) as finding_count
    from store.finding
    where interview_id in (select unnest(ids))
    group by interview_id
),
sloped as (
    select interview_id,
        max(items) filter (property = 'verbosity')::bigint as verbosity_items, max(xx) filter (property = 'verbosity')::bigint as verbosity_xx,
        max(xy) filter (property = 'verbosity')::bigint as verbosity_xy,
        max(items) filter (property = 'order')::bigint as order_items, max(xx) filter (property = 'order')::bigint as order_xx,
        max(xy) filter (property = 'order')::bigint as order_xy
    from store.interview_slopes(ids)
    group by interview_id
)
select i.interview_id, c.cell_id, coalesce(s.scores, 0) as scores, coalesce(a.kinds, 0) as kinds, coalesce(f.findings, 0) as findings,
    coalesce(s.score_1, 0) as score_1, coalesce(s.score_2, 0) as score_2, coalesce(s.score_3, 0) as score_3, coalesce(s.score_4, 0) as score_4,
    coalesce(s.score_5, 0) as score_5,
    coalesce(s.project_1, 0) as project_1, coalesce(s.project_2, 0) as project_2, coalesce(s.project_3, 0) as project_3,
    coalesce(s.project_4, 0) as project_4, coalesce(s.project_5, 0) as project_5,
    coalesce(s.project_unscored, 0) as project_unscored, coalesce(s.technical_unscored, 0) as technical_unscored,
    coalesce(s.scored_items, 0) as scored_items, coalesce(s.score_sum, 0) as score_sum,
    round(i.reported_mean_score * 100)::bigint as reported_score_hundredths, coalesce(f.finding_count, 0) as finding_count,
    i.mean_score, i.mean_relevance, coalesce(a.questions, 0) as questions, i.measured_questions, coalesce(a.relevance_thousandths, 0) as relevance_thousandths,
    round(i.reported_mean_relevance * 1000)::bigint as reported_relevance_thousandths,
    l.verbosity_items, l.verbosity_xx, l.verbosity_xy, l.order_items, l.order_xx, l.order_xy, i.relevance_scale, i.candidate_code, i.candidate
from (from store.interview where interview_id in (select unnest(ids))) i
join store.cell c on c.run_id = i.run_id and c.quality_profile = i.quality_profile
    and c.position is not distinct from i.position and c.recommendation is not distinct from i.recommendation
left join item s using (interview_id)
left join asked a using (interview_id)
left join found f using (interview_id)
left join sloped l using (interview_id)
order by i.interview_id;

-- A warehouse from before files all of them anew, in the order of loading; an eighth at a time, so that a million of them fit into memory.
create macro store.interview_eighth(nth) as (
    select list(interview_id) from store.interview where interview_id * 8 // (select max(interview_id) + 1 from store.interview) = nth
);
insert into store.interview_card from store.filed_interview_card(store.interview_eighth(0));
insert into store.interview_card from store.filed_interview_card(store.interview_eighth(1));
insert into store.interview_card from store.filed_interview_card(store.interview_eighth(2));
insert into store.interview_card from store.filed_interview_card(store.interview_eighth(3));
insert into store.interview_card from store.filed_interview_card(store.interview_eighth(4));
insert into store.interview_card from store.filed_interview_card(store.interview_eighth(5));
insert into store.interview_card from store.filed_interview_card(store.interview_eighth(6));
insert into store.interview_card from store.filed_interview_card(store.interview_eighth(7));
drop macro store.interview_eighth;

-- The selected cards within the selected cells, with all a card knows.
create macro store.cohort_cards(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select k.*
from store.marked_cards(scores, kinds, findings, q, sections, means, relevances, scales) k
semi join of_cells.cohort_cells(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) using (cell_id);

create or replace macro of_rows.cohort_cells(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
with counted as (
    select cell_id,
        count(*) as interviews,
        count(*) filter (scored_items = 0) as without_score,
        count(*) filter (scored_items >= 2 and greatest(score_1, score_2, score_3, score_4, score_5) = scored_items) as identical,
        count(reported_score_hundredths) as reported_scores,
        coalesce(sum(reported_score_hundredths), 0)::bigint as reported_score_hundredths,
        sum(score_1::bigint * score_1)::bigint as m11, sum(score_1::bigint * score_2)::bigint as m12, sum(score_1::bigint * score_3)::bigint as m13,
        sum(score_1::bigint * score_4)::bigint as m14, sum(score_1::bigint * score_5)::bigint as m15,
        sum(score_2::bigint * score_2)::bigint as m22, sum(score_2::bigint * score_3)::bigint as m23, sum(score_2::bigint * score_4)::bigint as m24,
        sum(score_2::bigint * score_5)::bigint as m25,
        sum(score_3::bigint * score_3)::bigint as m33, sum(score_3::bigint * score_4)::bigint as m34, sum(score_3::bigint * score_5)::bigint as m35,
        sum(score_4::bigint * score_4)::bigint as m44, sum(score_4::bigint * score_5)::bigint as m45,
        sum(score_5::bigint * score_5)::bigint as m55
    from store.cohort_cards(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)
    group by cell_id
)
select r.started_at, r.evaluator, c.run_id, c.position, c.quality_profile, c.recommendation, k.* exclude (cell_id)
from counted k
join store.cell c using (cell_id)
join store.run r using (run_id);

-- As store.interview_histograms has it: a row per section a card has items in, and one for all of it.
create macro store.card_histograms(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
with histogram as (
    select cell_id, 'all' as section, score_1 as h1, score_2 as h2, score_3 as h3, score_4 as h4, score_5 as h5, project_unscored + technical_unscored as unscored
    from store.cohort_cards(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)
    union all
    select cell_id, 'project', project_1, project_2, project_3, project_4, project_5, project_unscored
    from store.cohort_cards(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)
    where project_1 + project_2 + project_3 + project_4 + project_5 + project_unscored > 0
    union all
    select cell_id, 'technical', score_1 - project_1, score_2 - project_2, score_3 - project_3, score_4 - project_4, score_5 - project_5, technical_unscored
    from store.cohort_cards(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)
    where scored_items - project_1 - project_2 - project_3 - project_4 - project_5 + technical_unscored > 0
)
select *, h1 + h2 + h3 + h4 + h5 as scores, h1 + 2 * h2 + 3 * h3 + 4 * h4 + 5 * h5 as score_sum
from histogram;

create or replace macro of_rows.cohort_sections(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
with counted as (
    select cell_id, section,
        count(*) as interviews,
        count(*) filter (h.scores > 0) as scored_interviews,
        sum(unscored)::bigint as unscored,
        count(*) filter (unscored > 0) as unscored_interviews,
        sum(h1)::bigint as c1, sum(h2)::bigint as c2, sum(h3)::bigint as c3, sum(h4)::bigint as c4, sum(h5)::bigint as c5,
        count(*) filter (h1 > 0) as i1, count(*) filter (h2 > 0) as i2, count(*) filter (h3 > 0) as i3, count(*) filter (h4 > 0) as i4,
        count(*) filter (h5 > 0) as i5
    from store.card_histograms(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) h
    group by cell_id, section
)
select r.started_at, r.evaluator, c.run_id, c.position, c.quality_profile, c.recommendation, k.* exclude (cell_id)
from counted k
join store.cell c using (cell_id)
join store.run r using (run_id);

create or replace macro of_rows.cohort_means(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
with counted as (
    select cell_id, section, h.scores::integer as scores, score_sum::integer as score_sum, count(*) as interviews
    from store.card_histograms(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) h
    where h.scores > 0
    group by cell_id, section, h.scores, score_sum
)
select r.started_at, r.evaluator, c.run_id, c.position, c.quality_profile, c.recommendation, k.section, k.scores, k.score_sum, k.interviews
from counted k
join store.cell c using (cell_id)
join store.run r using (run_id);

-- As store.interview_relevance has it: a row for all questions of a card, from the card, and one per kind it has questions of, from these.
create macro store.card_relevance(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select cell_id, relevance_scale as scale, 'all' as kind, questions::bigint as questions, measured_questions::bigint as measured, relevance_thousandths as thousandths,
    reported_relevance_thousandths as reported_thousandths
from store.cohort_cards(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)
union all
select k.cell_id, k.relevance_scale, a.kind, count(*), count(a.relevance), coalesce(sum(round(a.relevance * 1000)::bigint), 0)::bigint, null
from store.question a
join store.cohort_cards(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) k using (interview_id)
group by k.cell_id, k.relevance_scale, a.interview_id, a.kind;

create or replace macro of_rows.cohort_relevance(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
with counted as (
    select cell_id, scale, kind,
        count(*) as interviews,
        count(*) filter (measured > 0) as measured_interviews,
        sum(questions)::bigint as questions,
        sum(measured)::bigint as measured_questions,
        sum(thousandths)::bigint as thousandths,
        count(reported_thousandths) as reported,
        coalesce(sum(reported_thousandths), 0)::bigint as reported_thousandths
    from store.card_relevance(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)
    group by cell_id, scale, kind
)
select r.started_at, r.evaluator, c.run_id, c.position, c.quality_profile, c.recommendation, k.* exclude (cell_id)
from counted k
join store.cell c using (cell_id)
join store.run r using (run_id);

create or replace macro of_rows.cohort_relevance_means(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
with counted as (
    select cell_id, scale, kind, measured::integer as measured, thousandths::integer as thousandths, count(*) as interviews
    from store.card_relevance(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)
    where measured > 0
    group by all
)
select r.started_at, r.evaluator, c.run_id, c.position, c.quality_profile, c.recommendation, k.* exclude (cell_id)
from counted k
join store.cell c using (cell_id)
join store.run r using (run_id);

create or replace macro of_rows.cohort_questions(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
with counted as (
    select k.cell_id, k.relevance_scale as scale, a.kind, a.declared_type, round(a.relevance * 1000)::integer as relevance, count(*) as questions
    from store.question a
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
    from store.question a
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

create or replace macro of_rows.cohort_slopes(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
with sloped as (
    select cell_id, 'verbosity' as property, verbosity_items as items, verbosity_xx::hugeint as xx, verbosity_xy::hugeint as xy
    from store.cohort_cards(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)
    where verbosity_items is not null
    union all
    select cell_id, 'order', order_items, order_xx::hugeint, order_xy::hugeint
    from store.cohort_cards(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)
    where order_items is not null
)
select property, count(*) as interviews, sum(items)::bigint as items, sum(xx)::bigint as xx, sum(xy)::bigint as xy,
    sum(xx * xx // 1000000000)::bigint as xx_xx, sum(xx * xy // 1000000000)::bigint as xx_xy, sum(xy * xy // 1000000000)::bigint as xy_xy
from sloped
group by cell_id, property;

create or replace macro of_rows.cohort_relevance_scores(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
with judged as (
    select k.cell_id, k.relevance_scale as scale, round(a.relevance * 1000)::integer as relevance, e.score
    from (from store.question where relevance is not null) a
    join (from store.evaluation where score is not null and question_no is not null) e using (interview_id, question_no)
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
from store.finding f
join store.cohort_cards(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) k using (interview_id)
group by k.cell_id, f.code, f.severity;

-- Nothing gathers ids any more.
drop macro of_rows.cohort_ids;
