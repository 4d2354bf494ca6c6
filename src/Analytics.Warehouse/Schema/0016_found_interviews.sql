-- What only an interview's rows can tell, the words said in it and the relevance of single questions, is asked of the rows once and kept as a set
-- (Queries/FoundInterviews): a bit for each interview id, the highest of the first byte for id 0. Macros take the set in the place of the words, q.
create macro store.is_found(found, id) as
found is null or if(id < bit_length(found::bit), get_bit(found::bit, id::integer), 0) = 1;

-- The cards that hold any of the values asked for; what cells tell apart is asked of the cells.
create or replace macro store.marked_cards(scores, kinds, findings, q, sections, means, relevances, scales) as table
select k.rowid as card, k.*
from store.interview_card k
where (len(scores) + len(sections) = 0 or k.scores & store.score_mask(scores, sections) <> 0)
    and (len(scales) = 0 or list_contains(scales, k.relevance_scale))
    and (len(means) = 0 or (k.mean_score >= means[1] and k.mean_score < means[2]))
    and (len(kinds) = 0 or k.kinds & list_aggregate(list_transform(kinds, lambda one: store.kind_bit(one)), 'bit_or') <> 0)
    and (len(findings) = 0 or k.findings & list_aggregate(list_transform(findings, lambda one: store.finding_bit(one)), 'bit_or') <> 0)
    and store.is_found(q, k.interview_id);
