-- Adds or takes out the levels of relevance of some interviews' questions.
merge into store.cell_relevance_level as kept
using (from store.filed_cell_relevance_level($ids)) as delta
on kept.cell_id = delta.cell_id
    and kept.scale = delta.scale
    and kept.kind = delta.kind
    and kept.level = delta.level
when matched then update set
    questions = kept.questions + $sign * delta.questions, interviews = kept.interviews + $sign * delta.interviews
when not matched then insert (
    cell_id, scale, kind, level, questions, interviews)
values (
    delta.cell_id, delta.scale, delta.kind, delta.level, $sign * delta.questions, $sign * delta.interviews)
