-- Questions by what they do and by what the file declares them to be: closings listed as questions show here, and so does relevance that only some types have.
with final as (
    select kind, declared_type,
        sum(questions)::integer as questions,
        coalesce(sum(questions) filter (relevance is not null), 0)::integer as measured_questions,
        coalesce(sum(questions * relevance), 0)::bigint as thousandths
    from cohort_question
    where scale = $scale
    group by kind, declared_type
)
select * from final
order by questions desc, kind, declared_type nulls last
