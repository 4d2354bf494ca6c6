-- Only items of some criteria count. Interviews that have one, with what their summaries would say if they had no other; what belongs to whole interviews
-- stays, and what cannot be told of single criteria (questions without an item, means in headers, slopes within interviews) is nothing.
create temp view cohort_item as
select *
from store.judged_item
where list_contains(asked().criteria, section);

create temp view cohort_chosen_judged as
select interview_no, bit_or(store.score_bit(section, level)) as scores,
    count(*) filter (level = 1) as score_1, count(*) filter (level = 2) as score_2, count(*) filter (level = 3) as score_3,
    count(*) filter (level = 4) as score_4, count(*) filter (level = 5) as score_5, count(*) filter (level is null) as unscored,
    sum(micropoints)::bigint as score_sum, sum(micropoints::hugeint * micropoints // 1000000)::bigint as score_squares, count(level) as scored_items
from cohort_item
group by interview_no;

create temp table cohort_judged as from cohort_chosen_judged limit 0;

create temp view cohort_summary as
select s.* replace (
    coalesce(j.scores, 0)::usmallint as scores, j.score_1::integer as score_1, j.score_2::integer as score_2, j.score_3::integer as score_3, j.score_4::integer as score_4,
    j.score_5::integer as score_5, j.unscored::integer as unscored, coalesce(j.score_sum, 0) as score_sum, coalesce(j.score_squares, 0) as score_squares,
    if(project, s.project_1, 0) as project_1, if(project, s.project_2, 0) as project_2, if(project, s.project_3, 0) as project_3, if(project, s.project_4, 0) as project_4,
    if(project, s.project_5, 0) as project_5, if(project, s.project_unscored, 0) as project_unscored, if(project, s.project_sum, 0) as project_sum,
    if(project, s.project_squares, 0) as project_squares,
    if(technical, s.technical_1, 0) as technical_1, if(technical, s.technical_2, 0) as technical_2, if(technical, s.technical_3, 0) as technical_3,
    if(technical, s.technical_4, 0) as technical_4, if(technical, s.technical_5, 0) as technical_5, if(technical, s.technical_unscored, 0) as technical_unscored,
    if(technical, s.technical_sum, 0) as technical_sum, if(technical, s.technical_squares, 0) as technical_squares,
    j.scored_items::integer as scored_items, 0 as unjudged, if(j.scored_items = 0, null, j.score_sum / 1000000 / j.scored_items) as mean_score,
    null::bigint as reported_score_hundredths,
    null::bigint as verbosity_items, null::bigint as verbosity_xx, null::bigint as verbosity_xy, null::bigint as order_items, null::bigint as order_xx, null::bigint as order_xy)
from store.interview_summary s
join cohort_judged j using (interview_no)
cross join (select list_contains(asked().criteria, 'project') as project, list_contains(asked().criteria, 'technical') as technical) c;
