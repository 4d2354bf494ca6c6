-- Every interview of one unit (same candidate code, profile and position): the same interview held again in other runs, the one asked about included.
select i.interview_id, i.run_id, r.started_at, r.evaluator, i.mean_score, i.scored_items, i.mean_relevance, i.measured_questions, i.relevance_scale,
    i.recommendation::varchar as recommendation
from rows.interview i
join store.run r using (run_id)
join rows.interview this on this.interview_id = $interview_id
    and i.candidate_code = this.candidate_code
    and i.quality_profile = this.quality_profile
    and i.position is not distinct from this.position
order by r.started_at, i.run_id, i.interview_id;
