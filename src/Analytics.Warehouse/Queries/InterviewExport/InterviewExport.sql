-- What a file tells of some interviews, in the order in which their keys are given: an export reads a long list piece by piece.
with wanted as (
    select unnest($interviews) as interview_id, generate_subscripts($interviews, 1) as place
),
scores as (
    select interview_id,
        count(*) filter (score = 1)::integer as score_1, count(*) filter (score = 2)::integer as score_2, count(*) filter (score = 3)::integer as score_3,
        count(*) filter (score = 4)::integer as score_4, count(*) filter (score = 5)::integer as score_5
    from rows.evaluation
    semi join wanted using (interview_id)
    group by interview_id
),
findings as (
    select interview_id, count(*)::integer as findings
    from rows.finding
    semi join wanted using (interview_id)
    group by interview_id
),
final as (
    select w.place, i.interview_id, i.run_id, r.started_at, r.evaluator, i.candidate_code, i.candidate, i.quality_profile::varchar as quality_profile, i.position,
        i.mean_score, i.scored_items,
        coalesce(s.score_1, 0) as score_1, coalesce(s.score_2, 0) as score_2, coalesce(s.score_3, 0) as score_3,
        coalesce(s.score_4, 0) as score_4, coalesce(s.score_5, 0) as score_5, i.reported_mean_score,
        i.mean_relevance, i.measured_questions, i.relevance_scale, i.reported_mean_relevance, i.recommendation::varchar as recommendation,
        coalesce(f.findings, 0) as findings, i.total_turns, i.source_file
    from wanted w
    join rows.interview i using (interview_id)
    join store.run r using (run_id)
    left join scores s using (interview_id)
    left join rows.finding f using (interview_id)
)
select * exclude (place)
from final
order by place
