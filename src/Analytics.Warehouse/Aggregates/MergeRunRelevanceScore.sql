-- Adds or takes out the scores of some interviews' items by the relevance of their questions.
merge into store.run_relevance_score as kept
using (from store.counted_run_relevance_score($ids)) as delta
on kept.run_id = delta.run_id
    and kept.scale = delta.scale
    and kept.relevance = delta.relevance
    and kept.score = delta.score
when matched then update set
    items = kept.items + $sign * delta.items
when not matched then insert (
    run_id, scale, relevance, score, items)
values (
    delta.run_id, delta.scale, delta.relevance, delta.score, $sign * delta.items)
