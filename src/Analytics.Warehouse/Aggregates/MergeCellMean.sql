-- Adds or takes out the interview means of some interviews.
merge into store.cell_mean as kept
using (from store.filed_cell_mean($ids)) as delta
on kept.cell_id = delta.cell_id
    and kept.section = delta.section
    and kept.scores = delta.scores
    and kept.score_sum = delta.score_sum
when matched then update set
    interviews = kept.interviews + $sign * delta.interviews
when not matched then insert (
    cell_id, section, scores, score_sum, interviews)
values (
    delta.cell_id, delta.section, delta.scores, delta.score_sum, $sign * delta.interviews)
