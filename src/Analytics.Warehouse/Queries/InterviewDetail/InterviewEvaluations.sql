-- What the evaluator scored in one interview, with its reasons and the question and turn each item judges.
select item_no, section, item, heading, score, justification, question_no, turn_no, line, scale_min, scale_max
from store.evaluation
where interview_no = (select interview_no from store.interview where interview_id = $interview_id) and rater_kind = 'model'
order by item_no;
