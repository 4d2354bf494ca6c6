-- Scores of the same words: the items of interviews in which a candidate said the same, so that two evaluators' scores of one answer can stand side by side.
with told as (
    select interview_no, candidate_key, dialogue, run_id
    from cohort_unit
    where dialogue is not null and not is_copy and quality_profile is not null
    qualify count(*) over (partition by candidate_key, dialogue) > 1
),
final as (
    select t.candidate_key, t.dialogue, t.run_id, e.section, e.question_no, e.item_no, e.level::integer as score
    from store.judged_item e
    join told t using (interview_no)
    where e.level is not null
)
select * from final
order by candidate_key, dialogue, run_id, section, question_no, item_no
