-- The questions of one interview and what was measured of each.
select question_no, turn_no, declared_type, kind, reported_relevance, relevance, answer_words, struggled, explained, line
from rows.question
where interview_id = $interview_id
order by question_no;
