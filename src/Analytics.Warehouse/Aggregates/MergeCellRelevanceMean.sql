-- Adds or takes out the relevance means of some interviews.
merge into store.cell_relevance_mean as kept
using (from store.filed_cell_relevance_mean($ids)) as delta
on kept.cell_id = delta.cell_id
    and kept.scale = delta.scale
    and kept.kind = delta.kind
    and kept.measured = delta.measured
    and kept.thousandths = delta.thousandths
when matched then update set
    interviews = kept.interviews + $sign * delta.interviews
when not matched then insert (
    cell_id, scale, kind, measured, thousandths, interviews)
values (
    delta.cell_id, delta.scale, delta.kind, delta.measured, delta.thousandths, $sign * delta.interviews)
