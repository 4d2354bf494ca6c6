-- What the evaluator scored in one interview, with its reasons and the question and turn each item judges.
select item_no, section, item, heading, score, justification, question_no, turn_no, line
from rows.evaluation
where interview_id = $interview_id
order by item_no;
