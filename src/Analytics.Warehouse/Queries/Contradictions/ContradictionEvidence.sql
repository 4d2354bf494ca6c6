-- The words behind some interviews' contradictions: what recommendation and report say, and the items with the lowest and the highest score.
with wanted as materialized (
    select unnest($interviews) as interview_id
),
scored as materialized (
    select e.interview_id, e.item_no, e.score, e.question_no, e.turn_no, e.justification
    from rows.evaluation e
    where e.interview_id in (select interview_id from wanted) and e.score is not null
),
final as (
    select interview_id, 'recommendation' as part, null::integer as score, recommendation_text as text, null::integer as question_no, null::integer as turn_no
    from rows.interview
    where interview_id in (select interview_id from wanted) and recommendation_text is not null
    union all
    (select interview_id, 'report', null, text, null, null
    from rows.report_section
    where interview_id in (select interview_id from wanted) and section = 'recommendation'
    qualify row_number() over (partition by interview_id order by line desc) = 1)
    union all
    (select interview_id, 'lowest_item', score, justification, question_no, turn_no
    from scored
    qualify row_number() over (partition by interview_id order by score, item_no) = 1)
    union all
    (select interview_id, 'highest_item', score, justification, question_no, turn_no
    from scored
    qualify row_number() over (partition by interview_id order by score desc, item_no) = 1)
)
select interview_id, part, score, text, question_no, turn_no
from final
