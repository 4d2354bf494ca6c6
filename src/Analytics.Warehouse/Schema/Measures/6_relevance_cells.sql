-- What the aggregates of questions and findings count: as in cells.sql, joined with the rows that the summary does not hold.
create macro store.relevance_of(source) as table
select period_no, stratum_no, 'all' as kind, questions::bigint as questions, measured_questions::bigint as measured, relevance_thousandths as thousandths,
    reported_relevance_thousandths as reported_thousandths
from query_table(source)
union all
select i.period_no, i.stratum_no, q.kind, count(*), count(q.relevance), coalesce(sum(store.thousandths(q.relevance)), 0)::bigint, null
from store.question q
join (select interview_no, period_no, stratum_no from query_table(source)) i using (interview_no)
group by i.period_no, i.stratum_no, q.interview_no, q.kind;

create macro store.cell_relevance_of(source) as table
select period_no, stratum_no, kind,
    count(*) as interviews,
    count(*) filter (measured > 0) as measured_interviews,
    sum(questions)::bigint as questions,
    sum(measured)::bigint as measured_questions,
    sum(thousandths)::bigint as thousandths,
    coalesce(sum(thousandths::hugeint * 1000000000000 // measured), 0)::hugeint as mean_sum,
    coalesce(sum(thousandths::hugeint * thousandths * 1000000000000 // (measured * measured)), 0)::hugeint as mean_squares,
    sum(thousandths::bigint * thousandths)::bigint as sum_squares,
    sum(thousandths * measured)::bigint as sum_by_count,
    sum(measured * measured)::bigint as count_squares,
    count(reported_thousandths) as reported,
    coalesce(sum(reported_thousandths), 0)::bigint as reported_thousandths
from store.relevance_of(source)
group by period_no, stratum_no, kind;

create macro store.cell_question_of(source) as table
select i.period_no, i.stratum_no, q.kind, q.declared_type, store.thousandths(q.relevance) as relevance, count(*) as questions
from store.question q
join (select interview_no, period_no, stratum_no from query_table(source)) i using (interview_no)
group by all;

-- Counted by interview first, so that interviews need not be told apart again.
create macro store.cell_relevance_level_of(source) as table
with asked as (
    select i.period_no, i.stratum_no, q.kind, store.relevance_level(t.relevance_scale, store.thousandths(q.relevance)) as level, q.interview_no
    from store.question q
    join (select interview_no, period_no, stratum_no from query_table(source)) i using (interview_no)
    join store.stratum t using (stratum_no)
    where q.relevance is not null
),
of_kinds as (
    select period_no, stratum_no, kind, level, count(*) as questions
    from asked
    group by period_no, stratum_no, kind, level, interview_no
    union all
    select period_no, stratum_no, 'all', level, count(*)
    from asked
    group by period_no, stratum_no, level, interview_no
)
select period_no, stratum_no, kind, level, sum(questions)::bigint as questions, count(*) as interviews
from of_kinds
group by period_no, stratum_no, kind, level;

create macro store.cell_relevance_score_of(source) as table
select i.period_no, i.stratum_no, store.thousandths(q.relevance) as relevance, e.level as score, count(*) as items
from (from store.judged_item where level is not null and question_no is not null) e
join (from store.question where relevance is not null) q using (interview_no, question_no)
join (select interview_no, period_no, stratum_no from query_table(source)) i using (interview_no)
group by all;

create macro store.cell_finding_of(source) as table
select i.period_no, i.stratum_no, f.code, f.severity, count(*) as findings, count(distinct f.interview_no) as interviews
from store.finding f
join (select interview_no, period_no, stratum_no from query_table(source)) i using (interview_no)
group by i.period_no, i.stratum_no, f.code, f.severity;
