-- One page of the interviews a cohort selects, in the order asked for: only keys are sorted, everything shown is read for the page's rows alone.
with ordered as materialized (
    select interview_id, candidate_code,
        interview_sort_number($sort, $descending, started_at, quality_profile, position, mean_score, mean_relevance, recommendation) as sort_number,
        interview_sort_text($sort, candidate, position, evaluator) as sort_text
    from cohort_interviews($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
    order by sort_number, case when not $descending then sort_text end, case when $descending then sort_text end desc, candidate_code, interview_id
    limit $page_size offset $skip
),
scores as (
    select interview_id,
        count(*) filter (score = 1)::integer as score_1,
        count(*) filter (score = 2)::integer as score_2,
        count(*) filter (score = 3)::integer as score_3,
        count(*) filter (score = 4)::integer as score_4,
        count(*) filter (score = 5)::integer as score_5
    from store.evaluation
    where interview_id in (select interview_id from ordered)
    group by interview_id
),
findings as (
    select interview_id, count(*)::integer as findings
    from store.finding
    where interview_id in (select interview_id from ordered)
    group by interview_id
),
final as (
    select i.interview_id, i.run_id, r.started_at, i.candidate_code, i.candidate, i.position,
        i.quality_profile::varchar as quality_profile, r.evaluator,
        i.mean_score, i.scored_items,
        coalesce(s.score_1, 0) as score_1, coalesce(s.score_2, 0) as score_2, coalesce(s.score_3, 0) as score_3,
        coalesce(s.score_4, 0) as score_4, coalesce(s.score_5, 0) as score_5,
        i.mean_relevance, i.measured_questions, i.relevance_scale, i.recommendation::varchar as recommendation, coalesce(f.findings, 0) as findings
    from ordered o
    join store.interview i using (interview_id)
    join store.run r using (run_id)
    left join scores s using (interview_id)
    left join findings f using (interview_id)
    order by o.sort_number, case when not $descending then o.sort_text end, case when $descending then o.sort_text end desc,
        o.candidate_code, o.interview_id
)
from final;
