-- What a file tells of some interviews, in the order in which their keys are given: an export reads a long list piece by piece.
with wanted as (
    select unnest($interviews) as interview_no, generate_subscripts($interviews, 1) as place
)
select i.interview_id, i.run_id, r.started_at, r.evaluator, i.candidate_code, i.candidate, i.quality_profile::varchar as quality_profile, i.position,
    i.mean_score, i.scored_items, s.score_1, s.score_2, s.score_3, s.score_4, s.score_5, i.reported_mean_score,
    i.mean_relevance, i.measured_questions, i.relevance_scale, i.reported_mean_relevance, i.recommendation::varchar as recommendation,
    s.finding_count as findings, i.total_turns, i.source_file
from wanted w
join store.interview_summary s using (interview_no)
join store.interview i using (interview_no)
join store.run r using (run_id)
order by w.place
