-- The cards know all that the measures of 0005 and 0013 need of an interview beyond what lists show, so that figures of cohorts that cells cannot tell apart
-- can be added up from them (0019).
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
    from rows.evaluation
    where interview_id in (select unnest(ids))
    group by interview_id
),
asked as (
    select interview_id, bit_or(store.kind_bit(kind)) as kinds, count(*) as questions,
        coalesce(sum(round(relevance * 1000)::bigint), 0)::bigint as relevance_thousandths
    from rows.question
    where interview_id in (select unnest(ids))
    group by interview_id
),
found as (
    select interview_id, bit_or(store.finding_bit(code)) as findings, count(*) as finding_count
    from rows.finding
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
from (from rows.interview where interview_id in (select unnest(ids))) i
join store.cell c on c.run_id = i.run_id and c.quality_profile = i.quality_profile
    and c.position is not distinct from i.position and c.recommendation is not distinct from i.recommendation
left join item s using (interview_id)
left join asked a using (interview_id)
left join found f using (interview_id)
left join sloped l using (interview_id)
order by i.interview_id;

-- A warehouse from before files all of them anew, in the order of loading; an eighth at a time, so that a million of them fit into memory.
create macro store.interview_eighth(nth) as (
    select list(interview_id) from rows.interview where interview_id * 8 // (select max(interview_id) + 1 from rows.interview) = nth
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
