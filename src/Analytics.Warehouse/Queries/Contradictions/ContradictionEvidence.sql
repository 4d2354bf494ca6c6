-- The words behind some interviews' contradictions: what recommendation and report say, and the items with the lowest and the highest score. Scales differ, so items
-- are held against each other by their points. The interviews' own rows are put in place of what is in braces (RowsOf.cs).
with wanted as materialized (
    select interview_no, interview_id, recommendation_text
    from {store.interview}
),
scored as materialized (
    select w.interview_id, e.item_no, e.criterion, e.score, e.scale_min, e.scale_max, store.micropoints(e.score, e.scale_min, e.scale_max) as micropoints, e.question_no, e.turn_no, e.justification
    from {store.evaluation} e
    join wanted w using (interview_no)
    where e.score is not null and e.rater_kind = 'model' and (len($criteria::varchar[]) = 0 or list_contains($criteria::varchar[], e.criterion))
),
final as (
    select w.interview_id, 'recommendation' as part, null::double as score, null::double as scale_min, null::double as scale_max, recommendation_text as text, null::integer as question_no, null::integer as turn_no
    from wanted w
    where recommendation_text is not null
    union all
    (select w.interview_id, 'report', null, null, null, text, null, null
    from {store.report_section}
    join wanted w using (interview_no)
    where section = 'recommendation'
    qualify row_number() over (partition by interview_id order by line desc) = 1)
    union all
    (select interview_id, 'lowest_item', score, scale_min, scale_max, justification, question_no, turn_no
    from scored
    qualify row_number() over (partition by interview_id order by micropoints, item_no, criterion) = 1)
    union all
    (select interview_id, 'highest_item', score, scale_min, scale_max, justification, question_no, turn_no
    from scored
    qualify row_number() over (partition by interview_id order by micropoints desc, item_no, criterion) = 1)
)
select interview_id, part, score, scale_min, scale_max, text, question_no, turn_no
from final
