-- The public face: people attach the file to other tools, so these views are a contract (README, "The views").
create view runs as
select r.run_id, r.started_at, r.date_source, r.evaluator,
    case when bool_or(i.relevance_scale = 'similarity') then 'similarity'
         when bool_or(i.relevance_scale = 'judge') then 'judge'
         else 'none' end as relevance_scale,
    count(i.interview_id) as interviews
from store.run r
left join store.interview i using (run_id)
group by all;

create view interviews as
select i.interview_id, i.run_id, i.candidate_code, i.candidate, i.quality_profile, i.position, r.evaluator, r.started_at, i.total_turns,
    i.reported_mean_relevance, i.reported_mean_score, i.mean_score, i.scored_items, i.mean_relevance, i.measured_questions,
    i.recommendation, i.recommendation_text, i.recommendation_source, i.layout, i.source_file, i.content_sha256
from store.interview i
join store.run r using (run_id);

create view turns as select interview_id, turn_no, speaker, kind, text, words from store.turn join (select interview_no, interview_id from store.interview) using (interview_no);

create view questions as
select interview_id, question_no, turn_no, declared_type, kind, reported_relevance, relevance, answer_words, struggled, explained
from store.question join (select interview_no, interview_id from store.interview) using (interview_no);

-- turn_no is an addition to the contract: where an item judges a question the file does not list, question_no is null and turn_no still leads there.
create view evaluations as
select interview_id, item_no, section, item, heading, score::integer as score, justification, question_no, turn_no from store.evaluation join (select interview_no, interview_id from store.interview) using (interview_no);

create view report_sections as select interview_id, section, text from store.report_section join (select interview_no, interview_id from store.interview) using (interview_no);
create view skills as select interview_id, skill from store.skill join (select interview_no, interview_id from store.interview) using (interview_no);
create view findings as select interview_id, code, severity, line, detail from store.finding join (select interview_no, interview_id from store.interview) using (interview_no);
create view quarantine as select source_file, run_id, code, line, detail, seen_at from store.quarantine;

create view ingest_files as
select run_id, source_folder || '/' || file_name as source_file, origin, content_sha256, size_bytes, modified_at, status, interview_id, batch_id, seen_at from store.ingest_file;
