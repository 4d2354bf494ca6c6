-- Answers of the interviews whose mean score is closest to a pass mark, closest first; of one interview at most $each.
select c.interview_id, e.item_no, e.criterion, e.question_no, e.turn_no, e.scale_min, e.scale_max, coalesce(e.answer, c.dialogue) as dialogue, 'mark' as kind, c.score_sum / 1000000 / c.scored_items as apart
from cohort_interview c
join store.evaluation e using (interview_no)
where e.rater_kind = 'model' and e.score is not null and c.scored_items > 0 and ($criterion is null or e.criterion = $criterion) and counts(e.criterion)
qualify row_number() over (partition by c.interview_no order by md5($seed || '/' || c.interview_id || '/' || e.item_no || '/' || e.criterion)) <= $each
order by abs(apart - $mark), md5($seed || '/' || c.interview_id), e.item_no, e.criterion
limit $size
