-- Adds or takes out the relevance sums of some interviews.
merge into store.cell_relevance as kept
using (from store.filed_cell_relevance($ids)) as delta
on kept.cell_id = delta.cell_id
    and kept.scale = delta.scale
    and kept.kind = delta.kind
when matched then update set
    interviews = kept.interviews + $sign * delta.interviews, measured_interviews = kept.measured_interviews + $sign * delta.measured_interviews,
    questions = kept.questions + $sign * delta.questions, measured_questions = kept.measured_questions + $sign * delta.measured_questions,
    thousandths = kept.thousandths + $sign * delta.thousandths, reported = kept.reported + $sign * delta.reported,
    reported_thousandths = kept.reported_thousandths + $sign * delta.reported_thousandths
when not matched then insert (
    cell_id, scale, kind, interviews, measured_interviews, questions, measured_questions, thousandths, reported, reported_thousandths)
values (
    delta.cell_id, delta.scale, delta.kind, $sign * delta.interviews, $sign * delta.measured_interviews, $sign * delta.questions,
    $sign * delta.measured_questions, $sign * delta.thousandths, $sign * delta.reported, $sign * delta.reported_thousandths)
