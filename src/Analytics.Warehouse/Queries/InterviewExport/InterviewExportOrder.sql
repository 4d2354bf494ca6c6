-- The numbers of the interviews a cohort selects, in the order of the list: narrow, so that a million of them can be sorted.
select interview_no
from cohort_listed
where len($chosen::bigint[]) = 0 or list_contains($chosen::bigint[], interview_id)
order by if($sort = 'findings', finding_count * if($descending, -1.0, 1.0), interview_sort_number($sort, $descending, started_at, quality_profile, position, position_rank, evaluator_rank, mean_score, mean_relevance, recommendation)),
    case when not $descending then interview_sort_text($sort, candidate) end,
    case when $descending then interview_sort_text($sort, candidate) end desc,
    store.code_order(candidate_code), interview_no
