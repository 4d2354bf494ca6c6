-- The public face: people attach the file to other tools, so these views are a contract (docs/views.md).
create view runs as
select r.run_id, r.started_at, r.date_source, r.evaluator,
    case when bool_or(i.relevance_scale = 'similarity') then 'similarity'
         when bool_or(i.relevance_scale = 'judge') then 'judge'
         else 'none' end as relevance_scale,
    count(i.interview_no) as interviews,
    r.source
from store.run r
left join store.interview i using (run_id)
group by all;

create view interviews as
select i.interview_id, i.run_id, i.candidate_code, i.candidate, i.quality_profile, i.position, r.evaluator, coalesce(i.started_at, r.started_at) as started_at, i.total_turns,
    i.reported_mean_relevance, i.reported_mean_score, i.mean_score, i.scored_items, i.mean_relevance, i.measured_questions,
    i.recommendation, i.recommendation_text, i.recommendation_source, i.layout, i.source_file, i.content_sha256, i.language
from store.interview i
join store.run r using (run_id);

create view turns as
select i.interview_id, t.turn_no, t.speaker, t.kind, t.text, t.words, t.at_seconds
from store.turn t
join store.interview i using (interview_no);

create view questions as
select i.interview_id, q.question_no, q.turn_no, q.declared_type, q.kind, q.reported_relevance, q.relevance, q.answer_words, q.struggled, q.explained
from store.question q
join store.interview i using (interview_no);

-- turn_no is an addition to the contract: where an item judges a question the file does not list, question_no is null and turn_no still leads there.
create view evaluations as
select i.interview_id, e.item_no, e.section, e.item, e.heading, e.score, e.justification, e.question_no, e.turn_no,
    e.criterion, e.scale_min, e.scale_max, coalesce(e.rater, r.evaluator) as rater, e.rater_kind
from store.evaluation e
join store.interview i using (interview_no)
join store.run r using (run_id)
where e.rater_kind = 'model';

create view report_sections as select i.interview_id, s.section, s.text from store.report_section s join store.interview i using (interview_no);
create view skills as select i.interview_id, s.skill from store.skill s join store.interview i using (interview_no);
create view findings as select i.interview_id, f.code, f.severity, f.line, f.detail from store.finding f join store.interview i using (interview_no);
create view quarantine as
select q.source_file, q.run_id, q.code, q.line, q.detail, q.seen_at
from store.quarantine q
where not exists (from store.ingest_file f where f.status = 'dismissed' and f.run_id = q.run_id and f.source_folder || '/' || f.file_name = q.source_file);

create view ingest_files as
select run_id, source_folder || '/' || file_name as source_file, origin, content_sha256, size_bytes, modified_at, status, interview_id, batch_id, seen_at, note from store.ingest_file;
