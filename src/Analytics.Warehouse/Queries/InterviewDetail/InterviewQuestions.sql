-- The questions of one interview and what was measured of each.
select question_no, turn_no, declared_type, kind, reported_relevance, relevance, answer_words, struggled, explained, line
from store.question
where interview_no = (select interview_no from store.interview where interview_id = $interview_id)
order by question_no;
