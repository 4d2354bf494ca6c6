-- Everything one interview says about itself as a whole.
select i.interview_id, i.run_id, r.started_at, r.date_source, r.evaluator,
    i.candidate_code, i.candidate, i.quality_profile::varchar as quality_profile, i.position,
    i.total_turns, i.reported_mean_relevance, i.reported_mean_score, i.mean_score, i.scored_items, i.mean_relevance, i.measured_questions,
    i.recommendation::varchar as recommendation, i.recommendation_text, i.recommendation_source,
    i.layout, i.relevance_scale, i.source_file, i.content_sha256
from rows.interview i
join store.run r using (run_id)
where i.interview_id = $interview_id;
