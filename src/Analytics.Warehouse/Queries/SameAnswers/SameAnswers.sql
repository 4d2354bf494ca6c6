-- Scores of the same words on two sides: of each side a candidate's first judgement, item by item where both judged the question (or, without one, the place).
with told as (
    select interview_no, candidate_key, dialogue, run_id, case when list_contains($baseline::varchar[], run_id) then 'baseline' when list_contains($new::varchar[], run_id) then 'new' end as side
    from cohort_unit
    where dialogue is not null and not is_copy and quality_profile is not null
),
alike as (
    select * from told where side is not null
    window said as (partition by candidate_key, dialogue)
    qualify min(side) over said <> max(side) over said
),
item as (
    select a.candidate_key, a.dialogue, a.side, a.interview_no, e.section, e.question_no, e.level,
        if(e.question_no is null, e.item_no, row_number() over (partition by a.interview_no, e.section, e.question_no order by e.item_no)) as place,
        dense_rank() over (partition by a.candidate_key, a.dialogue, a.side order by a.run_id, a.interview_no) as judgement
    from cohort_item e
    join alike a using (interview_no)
    where e.level is not null
),
final as (
    select b.candidate_key, b.level::integer as baseline, n.level::integer as new, count(*)::integer as items
    from item b
    join item n on b.candidate_key = n.candidate_key and b.dialogue = n.dialogue and b.section = n.section and b.question_no is not distinct from n.question_no and b.place = n.place
    where b.side = 'baseline' and n.side = 'new' and b.judgement = 1 and n.judgement = 1
    group by all
)
select * from final
order by all
