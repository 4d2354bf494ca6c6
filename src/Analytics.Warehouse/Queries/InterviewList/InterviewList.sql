-- One page of the interviews a cohort selects, in the order asked for. Counts tell which numbers the page's rows are sorted by; only interviews of those are
-- sorted, by narrow keys, and only the page's own rows are read whole.
with keyed as not materialized (
    select i.interview_no, i.candidate_code,
        if($sort = 'findings', i.finding_count * if($descending, -1.0, 1.0), interview_sort_number($sort, $descending, i.started_at, i.quality_profile, i.position, i.position_rank, i.evaluator_rank, i.mean_score, i.mean_relevance, i.recommendation)) as sort_number,
        interview_sort_text($sort, i.candidate) as sort_text
    from cohort_interview i
),
numbers as (
    select sort_number, count(*) as interviews, sum(count(*)) over (order by sort_number) as up_to
    from keyed
    group by sort_number
),
page_numbers as materialized (
    select sort_number, (up_to - interviews)::bigint as before
    from numbers
    where up_to > $skip and up_to - interviews < $skip + $page_size
),
page as materialized (
    select k.*
    from keyed k
    semi join page_numbers using (sort_number)
    order by sort_number, case when not $descending then sort_text end, case when $descending then sort_text end desc, store.code_order(candidate_code), interview_no
    limit $page_size
    offset $skip - (select coalesce(min(before), $skip) from page_numbers)
)
select i.interview_id, i.run_id, i.started_at, i.candidate_code, i.candidate, i.position, i.quality_profile::varchar as quality_profile, i.evaluator,
    i.mean_score, i.scored_items, i.score_1, i.score_2, i.score_3, i.score_4, i.score_5,
    i.mean_relevance, i.measured_questions, i.relevance_scale, i.recommendation::varchar as recommendation, i.finding_count as findings
from page p
join cohort_interview i using (interview_no)
order by p.sort_number, case when not $descending then p.sort_text end, case when $descending then p.sort_text end desc, store.code_order(p.candidate_code), p.interview_no;
