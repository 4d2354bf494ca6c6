-- Adds or takes out the questions of some interviews.
merge into store.cell_question as kept
using (from store.filed_cell_question($ids)) as delta
on kept.cell_id = delta.cell_id
    and kept.scale = delta.scale
    and kept.kind = delta.kind
    and kept.declared_type is not distinct from delta.declared_type
    and kept.relevance is not distinct from delta.relevance
when matched then update set
    questions = kept.questions + $sign * delta.questions
when not matched then insert (
    cell_id, scale, kind, declared_type, relevance, questions)
values (
    delta.cell_id, delta.scale, delta.kind, delta.declared_type, delta.relevance, $sign * delta.questions)
