-- The keys of the interviews a cohort selects, in the order of the list: narrow, so that a million of them can be sorted.
select interview_id
from cohort_interviews($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
order by interview_sort_number($sort, $descending, started_at, quality_profile, position, mean_score, mean_relevance, recommendation),
    case when not $descending then interview_sort_text($sort, candidate, position, evaluator) end,
    case when $descending then interview_sort_text($sort, candidate, position, evaluator) end desc,
    candidate_code, interview_id
