-- One narrow row an interview: everything lists select, sort and show, in the order of loading. What an interview shares with its cell stands there alone, so
-- reading a page of a million interviews touches a few numbers of each. Kept with the aggregates, from the same rows, in the same transaction.
create table store.interview_card (
    interview_id bigint not null,
    cell_id bigint not null,
    scores usmallint not null,                 -- which scores its items have, by section, a bit each: store.score_bit
    kinds utinyint not null,                   -- which kinds of questions it has: store.kind_bit
    findings uinteger not null,                -- which findings it has: store.finding_bit
    score_1 integer not null, score_2 integer not null, score_3 integer not null, score_4 integer not null, score_5 integer not null,
    scored_items integer not null,
    score_sum integer not null,
    finding_count integer not null,
    mean_score double,
    mean_relevance double,
    measured_questions integer not null,
    relevance_scale varchar not null,
    candidate_code varchar not null,
    candidate varchar not null
);

-- Kinds and findings without a bit of their own share the lowest one, which no filter can ask for.
create macro store.score_bit(section, score) as (1 << (score - 1)) * if(section = 'technical', 32, 1);
create macro store.score_mask(scores, sections) as
if(len(scores) = 0, 31, list_aggregate(list_transform(scores, lambda one: 1 << (one - 1)), 'bit_or'))
    * (if(len(sections) = 0 or list_contains(sections, 'project'), 1, 0) + if(len(sections) = 0 or list_contains(sections, 'technical'), 32, 0));
create macro store.kind_bit(kind) as 1 << coalesce(list_position(['introduction', 'project', 'technical', 'follow_up', 'closing', 'ending'], kind), 0);
create macro store.finding_bit(code) as 1 << coalesce(list_position([
    'unmeasured_relevance_averaged', 'reported_average_differs', 'closing_labelled_as_question', 'question_type_disagrees', 'recommendation_cut',
    'recommendation_contradicts', 'recommendation_unknown', 'interview_cut_off', 'turns_differ', 'item_unmatched', 'name_differs', 'section_missing',
    'report_section_missing', 'score_missing', 'question_not_in_dialogue'], code), 0);

-- The cards of some interviews, from their rows. Their cells must be there.
create macro store.filed_interview_card(ids) as table
with item as (
    select interview_id, bit_or(store.score_bit(section, score)) as scores,
        count(*) filter (score = 1) as score_1, count(*) filter (score = 2) as score_2, count(*) filter (score = 3) as score_3,
        count(*) filter (score = 4) as score_4, count(*) filter (score = 5) as score_5, count(*) as scored_items, sum(score)::bigint as score_sum
    from rows.evaluation
    where score is not null and interview_id in (select unnest(ids))
    group by interview_id
),
asked as (
    select interview_id, bit_or(store.kind_bit(kind)) as kinds
    from rows.question
    where interview_id in (select unnest(ids))
    group by interview_id
),
found as (
    select interview_id, bit_or(store.finding_bit(code)) as findings, count(*) as finding_count
    from rows.finding
    where interview_id in (select unnest(ids))
    group by interview_id
)
select i.interview_id, c.cell_id, coalesce(s.scores, 0) as scores, coalesce(a.kinds, 0) as kinds, coalesce(f.findings, 0) as findings,
    coalesce(s.score_1, 0) as score_1, coalesce(s.score_2, 0) as score_2, coalesce(s.score_3, 0) as score_3, coalesce(s.score_4, 0) as score_4,
    coalesce(s.score_5, 0) as score_5, coalesce(s.scored_items, 0) as scored_items, coalesce(s.score_sum, 0) as score_sum, coalesce(f.finding_count, 0) as finding_count,
    i.mean_score, i.mean_relevance, i.measured_questions, i.relevance_scale, i.candidate_code, i.candidate
from (from rows.interview where interview_id in (select unnest(ids))) i
join store.cell c on c.run_id = i.run_id and c.quality_profile = i.quality_profile
    and c.position is not distinct from i.position and c.recommendation is not distinct from i.recommendation
left join item s using (interview_id)
left join asked a using (interview_id)
left join found f using (interview_id)
order by i.interview_id;

-- A warehouse from before the cards gets them from its rows.
insert into store.interview_card from store.filed_interview_card((select list(interview_id) from rows.interview));

-- The cards that hold any of the values asked for; what cells tell apart is asked of the cells.
create macro store.marked_cards(scores, kinds, findings, q, sections, means, relevances, scales) as table
select k.*
from store.interview_card k
where (len(scores) + len(sections) = 0 or k.scores & store.score_mask(scores, sections) <> 0)
    and (len(scales) = 0 or list_contains(scales, k.relevance_scale))
    and (len(means) = 0 or (k.mean_score >= means[1] and k.mean_score < means[2]))
    and (len(relevances) = 0 or k.interview_id in (
        select one.interview_id from rows.question one
        where one.relevance >= relevances[1] and one.relevance < relevances[2] and (len(kinds) = 0 or list_contains(kinds, one.kind))))
    and (len(kinds) = 0 or k.kinds & list_aggregate(list_transform(kinds, lambda one: store.kind_bit(one)), 'bit_or') <> 0)
    and (len(findings) = 0 or k.findings & list_aggregate(list_transform(findings, lambda one: store.finding_bit(one)), 'bit_or') <> 0)
    and (q is null or k.interview_id in (select t.interview_id from rows.turn t where contains(lower(t.text), lower(q))));

create or replace macro cohort_interviews(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select k.interview_id, k.cell_id, c.run_id, c.started_at, c.evaluator, k.candidate_code, k.candidate, c.quality_profile, c.position,
    k.mean_score, k.scored_items, k.score_sum, k.score_1, k.score_2, k.score_3, k.score_4, k.score_5, k.mean_relevance, k.measured_questions, c.recommendation, k.relevance_scale,
    k.finding_count
from store.marked_cards(scores, kinds, findings, q, sections, means, relevances, scales) k
join of_cells.cohort_cells(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) c using (cell_id);

-- How many interviews of each cell a cohort selects, with their items and the sum of those' scores: from the cells' own counts where cells can tell, from
-- the cards where they cannot.
create macro of_cells.cohort_counts(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select c.cell_id, c.run_id, c.started_at, c.evaluator, c.position, c.quality_profile, c.recommendation, c.interviews,
    s.c1 + s.c2 + s.c3 + s.c4 + s.c5 as items, s.c1 + 2 * s.c2 + 3 * s.c3 + 4 * s.c4 + 5 * s.c5 as score_sum
from of_cells.cohort_cells(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) c
join store.cell_section s on s.cell_id = c.cell_id and s.section = 'all';

create macro of_rows.cohort_counts(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select c.cell_id, c.run_id, c.started_at, c.evaluator, c.position, c.quality_profile, c.recommendation, k.interviews, k.items, k.score_sum
from (
    select cell_id, count(*) as interviews, sum(scored_items)::bigint as items, sum(score_sum)::bigint as score_sum
    from store.marked_cards(scores, kinds, findings, q, sections, means, relevances, scales)
    group by cell_id
) k
join of_cells.cohort_cells(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) c using (cell_id);

-- Interviews by their number of scores, with the sum of those: what a mean of interview means is computed from, whichever way, to the last digit.
create macro of_cells.cohort_score_counts(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select m.scores, sum(m.interviews)::bigint as interviews, sum(m.score_sum * m.interviews)::bigint as sums
from of_cells.cohort_means(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) m
where m.section = 'all'
group by m.scores;

create macro of_rows.cohort_score_counts(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select i.scored_items as scores, count(*) as interviews, sum(i.score_sum)::bigint as sums
from cohort_interviews(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) i
where i.scored_items > 0
group by i.scored_items;

-- The days a cohort covers, both included.
create macro cohort_allows_day(from_day, to_day, started_at) as
(from_day is null or started_at >= from_day::date) and (to_day is null or started_at < to_day::date + interval 1 day);

-- Lists are ordered in two steps: by what all interviews of a cell share, so that a page's cells are found from counts, and within those by the rest.
create macro cell_sort(sort) as if(sort in ('candidate', 'score', 'relevance'), '', sort);
create macro cell_sort_number(sort, descending, started_at, quality_profile, held_position, recommendation) as
interview_sort_number(cell_sort(sort), descending, started_at, quality_profile, held_position, null::double, null::double, recommendation);
create macro cell_sort_text(sort, held_position, evaluator) as interview_sort_text(cell_sort(sort), '', held_position, evaluator);
