-- One page of the interviews a cohort selects, in the order asked for. Counts tell which numbers the page's rows are sorted by; only interviews of those are
-- sorted, by narrow keys, and only the page's own rows are read whole.
with keyed as not materialized (
    select i.interview_no, i.candidate_code,
        if($sort = 'findings', i.finding_count * if($descending, -1.0, 1.0), interview_sort_number($sort, $descending, i.started_at, i.quality_profile, i.position, i.position_rank, i.evaluator_rank, i.mean_score, i.mean_relevance, i.recommendation)) as sort_number,
        interview_sort_text($sort, i.candidate) as sort_text
    from cohort_listed i
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
select s.interview_id, r.run_id, r.started_at, s.candidate_code, s.candidate, t.position, t.quality_profile::varchar as quality_profile, r.evaluator,
    s.mean_score, s.scored_items, s.score_1, s.score_2, s.score_3, s.score_4, s.score_5,
    s.mean_relevance, s.measured_questions, t.relevance_scale, t.recommendation::varchar as recommendation, s.finding_count as findings
from page p
join cohort_summary s using (interview_no)
join cohort_run r using (run_no)
join cohort_stratum t using (stratum_no)
order by p.sort_number, case when not $descending then p.sort_text end, case when $descending then p.sort_text end desc, store.code_order(p.candidate_code), p.interview_no;
