-- Where one interview stands in the list a cohort and an order make, and which come before and after it. The order is InterviewList's.
with ordered as (
    select i.interview_no, i.interview_id, store.code_order(i.candidate_code) as candidate_code,
        if($sort = 'findings', i.finding_count * if($descending, -1.0, 1.0), interview_sort_number($sort, $descending, i.started_at, i.quality_profile, i.position, i.position_rank, i.evaluator_rank, i.mean_score, i.mean_relevance, i.recommendation)) as sort_number,
        interview_sort_text($sort, i.candidate) as sort_text
    from cohort_listed i
),
this as materialized (
    from ordered where interview_id = $interview_id
),
-- Numbers are compared for all, texts only where numbers tie or come next.
bounds as materialized (
    select count(*) as total,
        coalesce(max(o.sort_number) filter (o.sort_number < t.sort_number), any_value(t.sort_number)) as lowest,
        coalesce(min(o.sort_number) filter (o.sort_number > t.sort_number), any_value(t.sort_number)) as highest,
        count(*) filter (o.sort_number < t.sort_number) as lower
    from ordered o
    cross join this t
),
placed as materialized (
    select o.*, o.sort_number = t.sort_number as ties,
        case when o.interview_no = t.interview_no then 0
             when o.sort_number <> t.sort_number then case when o.sort_number < t.sort_number then -1 else 1 end
             when o.sort_text <> t.sort_text then case when (o.sort_text < t.sort_text) <> $descending then -1 else 1 end
             when o.candidate_code <> t.candidate_code then case when o.candidate_code < t.candidate_code then -1 else 1 end
             when o.interview_no < t.interview_no then -1
             else 1 end as side
    from ordered o
    cross join this t
    cross join bounds b
    where o.sort_number between b.lowest and b.highest
),
previous as (
    select interview_id from placed where side < 0
    order by sort_number desc, case when $descending then sort_text end, case when not $descending then sort_text end desc,
        candidate_code desc, interview_no desc
    limit 1
),
following as (
    select interview_id from placed where side > 0
    order by sort_number, case when not $descending then sort_text end, case when $descending then sort_text end desc, candidate_code, interview_no
    limit 1
)
select b.lower + (select count(*) from placed where ties and side < 0) + 1 as place, b.total,
    (select interview_id from previous) as previous_id, (select interview_id from following) as next_id
from bounds b
where b.total > 0;
