-- Every interview a cohort selects, in the order of the list, with what a file of it should hold.
with cohort as (
    select *
    from cohort_interviews($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
),
scores as (
    select interview_id,
        count(*) filter (score = 1)::integer as score_1, count(*) filter (score = 2)::integer as score_2, count(*) filter (score = 3)::integer as score_3,
        count(*) filter (score = 4)::integer as score_4, count(*) filter (score = 5)::integer as score_5
    from store.evaluation
    semi join cohort using (interview_id)
    group by interview_id
),
findings as (
    select interview_id, count(*)::integer as findings
    from store.finding
    semi join cohort using (interview_id)
    group by interview_id
),
final as (
    select c.interview_id, c.run_id, c.started_at, c.evaluator, c.candidate_code, c.candidate, c.quality_profile::varchar as quality_profile, c.position,
        c.mean_score, c.scored_items,
        coalesce(s.score_1, 0) as score_1, coalesce(s.score_2, 0) as score_2, coalesce(s.score_3, 0) as score_3,
        coalesce(s.score_4, 0) as score_4, coalesce(s.score_5, 0) as score_5, i.reported_mean_score,
        c.mean_relevance, c.measured_questions, c.relevance_scale, i.reported_mean_relevance, c.recommendation::varchar as recommendation,
        coalesce(f.findings, 0) as findings, i.total_turns, i.source_file,
        interview_sort_number($sort, $descending, c.started_at, c.quality_profile, c.position, c.mean_score, c.mean_relevance, c.recommendation) as sort_number,
        interview_sort_text($sort, c.candidate, c.position, c.evaluator) as sort_text
    from cohort c
    join store.interview i using (interview_id)
    left join scores s using (interview_id)
    left join findings f using (interview_id)
)
select * exclude (sort_number, sort_text)
from final
order by sort_number, case when not $descending then sort_text end, case when $descending then sort_text end desc, candidate_code, interview_id
