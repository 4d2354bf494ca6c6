-- Where one interview stands in the list a cohort and an order make, and which come before and after it. The order is InterviewList's. What comes more than a
-- group of cells before it is counted, not read.
with cells as materialized (
    select *,
        cell_sort_number($sort, $descending, started_at, quality_profile, position, recommendation) as cell_number,
        cell_sort_text($sort, position, evaluator) as cell_text
    from cohort_counts($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
),
groups as materialized (
    select cell_number, cell_text, sum(interviews)::bigint as interviews,
        row_number() over (order by cell_number, case when not $descending then cell_text end, case when $descending then cell_text end desc) as group_no
    from cells
    group by cell_number, cell_text
),
own_group as materialized (
    select g.group_no
    from store.interview_card k
    join cells c using (cell_id)
    join groups g using (cell_number, cell_text)
    where k.interview_id = $interview_id
),
near_cells as materialized (
    select c.* from cells c join groups g using (cell_number, cell_text) cross join own_group o where abs(g.group_no - o.group_no) <= 1
),
ordered as (
    select k.interview_id, k.candidate_code,
        interview_sort_number($sort, $descending, c.started_at, c.quality_profile, c.position, k.mean_score, k.mean_relevance, c.recommendation) as sort_number,
        interview_sort_text($sort, k.candidate, c.position, c.evaluator) as sort_text
    from store.marked_cards($scores, $kinds, $findings, $q, $sections, $means, $relevances, $scales) k
    join near_cells c using (cell_id)
),
this as materialized (
    from ordered where interview_id = $interview_id
),
-- Numbers are compared for all, texts only where numbers tie or come next.
bounds as materialized (
    select count(*) as near,
        coalesce(max(o.sort_number) filter (o.sort_number < t.sort_number), any_value(t.sort_number)) as lowest,
        coalesce(min(o.sort_number) filter (o.sort_number > t.sort_number), any_value(t.sort_number)) as highest,
        count(*) filter (o.sort_number < t.sort_number) as lower
    from ordered o
    cross join this t
),
placed as materialized (
    select o.*, o.sort_number = t.sort_number as ties,
        case when o.interview_id = $interview_id then 0
             when o.sort_number <> t.sort_number then case when o.sort_number < t.sort_number then -1 else 1 end
             when o.sort_text <> t.sort_text then case when (o.sort_text < t.sort_text) <> $descending then -1 else 1 end
             when o.candidate_code <> t.candidate_code then case when o.candidate_code < t.candidate_code then -1 else 1 end
             when o.interview_id < $interview_id then -1
             else 1 end as side
    from ordered o
    cross join this t
    cross join bounds b
    where o.sort_number between b.lowest and b.highest
),
numbers as (
    select (select coalesce(sum(interviews), 0)::bigint from cells) as total,
        (select coalesce(sum(g.interviews), 0)::bigint from groups g cross join own_group o where g.group_no < o.group_no - 1)
            + b.lower + (select count(*) from placed where ties and side < 0) + 1 as place,
        b.near
    from bounds b
),
previous as (
    select interview_id from placed where side < 0
    order by sort_number desc, case when $descending then sort_text end, case when not $descending then sort_text end desc,
        candidate_code desc, interview_id desc
    limit 1
),
following as (
    select interview_id from placed where side > 0
    order by sort_number, case when not $descending then sort_text end, case when $descending then sort_text end desc, candidate_code, interview_id
    limit 1
)
select place, total, (select interview_id from previous) as previous_id, (select interview_id from following) as next_id
from numbers
where near > 0;
