-- What pages count of each interview, from its rows: those of a stretch of numbers, so that a load counts its own and a rebuild goes stretch by stretch.
create macro store.summary_of(first_no, last_no) as table
with item as (
    select interview_no,
        count(*) filter (section = 'project') as project_items,
        count(*) filter (section = 'technical' and question_no is null and turn_no is null) as unplaced_technical,
        bit_or(store.score_bit(section, level)) as scores, count(level) as scored_items, count(*) filter (level is null) as unscored,
        sum(micropoints)::bigint as score_sum, sum(micropoints::hugeint * micropoints // 1000000)::bigint as score_squares,
        count(*) filter (level = 1) as score_1, count(*) filter (level = 2) as score_2, count(*) filter (level = 3) as score_3,
        count(*) filter (level = 4) as score_4, count(*) filter (level = 5) as score_5,
        count(*) filter (section = 'project' and level = 1) as project_1, count(*) filter (section = 'project' and level = 2) as project_2,
        count(*) filter (section = 'project' and level = 3) as project_3, count(*) filter (section = 'project' and level = 4) as project_4,
        count(*) filter (section = 'project' and level = 5) as project_5, count(*) filter (section = 'project' and level is null) as project_unscored,
        sum(micropoints) filter (section = 'project')::bigint as project_sum,
        sum(micropoints::hugeint * micropoints // 1000000) filter (section = 'project')::bigint as project_squares,
        count(*) filter (section = 'technical' and level = 1) as technical_1, count(*) filter (section = 'technical' and level = 2) as technical_2,
        count(*) filter (section = 'technical' and level = 3) as technical_3, count(*) filter (section = 'technical' and level = 4) as technical_4,
        count(*) filter (section = 'technical' and level = 5) as technical_5, count(*) filter (section = 'technical' and level is null) as technical_unscored,
        sum(micropoints) filter (section = 'technical')::bigint as technical_sum,
        sum(micropoints::hugeint * micropoints // 1000000) filter (section = 'technical')::bigint as technical_squares
    from store.judged_item
    where interview_no between first_no and last_no
    group by interview_no
),
judged as (
    select distinct interview_no, question_no, true as is_judged
    from store.judged_item
    where interview_no between first_no and last_no and question_no is not null
),
asked as (
    select interview_no, bit_or(store.kind_bit(kind)) as kinds, count(*) as questions, sum(store.thousandths(relevance))::bigint as relevance_thousandths,
        bool_or(kind = 'project') as has_project, count(*) filter (kind = 'technical' and is_judged is null) as unjudged_technical
    from (from store.question where interview_no between first_no and last_no) q
    left join judged using (interview_no, question_no)
    group by interview_no
),
found as (
    select interview_no, bit_or(store.finding_bit(code)) as findings, count(*) as finding_count, bool_or(code = 'duplicate_content' and severity = 'warning') as is_copy,
        min(case
            when code <> 'recommendation_contradicts' then null
            when detail like '%the HR report says proceed%' then 'proceed'
            when detail like '%the HR report says with reservations%' then 'reservations'
            when detail like '%the HR report says not a fit%' then 'not_a_fit'
        end::recommendation) as report_says
    from store.finding
    where interview_no between first_no and last_no
    group by interview_no
),
sloped as (
    select interview_no,
        max(items) filter (property = 'verbosity')::bigint as verbosity_items, max(xx) filter (property = 'verbosity')::bigint as verbosity_xx,
        max(xy) filter (property = 'verbosity')::bigint as verbosity_xy,
        max(items) filter (property = 'order')::bigint as order_items, max(xx) filter (property = 'order')::bigint as order_xx,
        max(xy) filter (property = 'order')::bigint as order_xy
    from store.interview_slopes(first_no, last_no)
    group by interview_no
)
select i.interview_no, i.interview_id, r.run_no, t.stratum_no, i.candidate_key, i.candidate_code, i.candidate,
    coalesce(s.scores, 0) as scores, coalesce(a.kinds, 0) as kinds, coalesce(f.findings, 0) as findings,
    coalesce(score_1, 0) as score_1, coalesce(score_2, 0) as score_2, coalesce(score_3, 0) as score_3, coalesce(score_4, 0) as score_4, coalesce(score_5, 0) as score_5,
    coalesce(unscored, 0) as unscored, coalesce(score_sum, 0) as score_sum, coalesce(score_squares, 0) as score_squares,
    coalesce(project_1, 0) as project_1, coalesce(project_2, 0) as project_2, coalesce(project_3, 0) as project_3, coalesce(project_4, 0) as project_4,
    coalesce(project_5, 0) as project_5, coalesce(project_unscored, 0) as project_unscored, coalesce(project_sum, 0) as project_sum,
    coalesce(project_squares, 0) as project_squares,
    coalesce(technical_1, 0) as technical_1, coalesce(technical_2, 0) as technical_2, coalesce(technical_3, 0) as technical_3,
    coalesce(technical_4, 0) as technical_4, coalesce(technical_5, 0) as technical_5, coalesce(technical_unscored, 0) as technical_unscored,
    coalesce(technical_sum, 0) as technical_sum, coalesce(technical_squares, 0) as technical_squares,
    coalesce(s.scored_items, 0) as scored_items,
    -- Each technical question needs an item, an item that leads to no question may be its; project questions share theirs; nothing else needs one.
    greatest(coalesce(a.unjudged_technical, 0) - coalesce(s.unplaced_technical, 0), 0) + if(coalesce(a.has_project, false) and coalesce(s.project_items, 0) = 0, 1, 0) as unjudged,
    i.mean_score, round(i.reported_mean_score * 100)::bigint as reported_score_hundredths,
    coalesce(f.finding_count, 0) as finding_count, coalesce(a.questions, 0) as questions, i.measured_questions,
    coalesce(a.relevance_thousandths, 0) as relevance_thousandths, i.mean_relevance,
    round(i.reported_mean_relevance * 1000)::bigint as reported_relevance_thousandths,
    p.verbosity_items, p.verbosity_xx, p.verbosity_xy, p.order_items, p.order_xx, p.order_xy, f.report_says, coalesce(f.is_copy, false) as is_copy, i.dialogue
from (from store.interview where interview_no between first_no and last_no) i
join store.run r using (run_id)
join store.stratum t on t.position is not distinct from i.position and t.quality_profile is not distinct from i.quality_profile
    and t.recommendation is not distinct from i.recommendation and t.relevance_scale = i.relevance_scale
left join item s using (interview_no)
left join asked a using (interview_no)
left join found f using (interview_no)
left join sloped p using (interview_no)
order by i.interview_no;
