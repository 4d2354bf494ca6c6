-- The one place that says how lists of interviews are ordered. Three keys order any list: a number whose sign carries the direction (what is missing comes last
-- either way), a text for names, then the candidate's code; what is left of ties is broken by interview_no.
create macro interview_sort_number(sort, descending, started_at, quality_profile, held_position, position_rank, evaluator_rank, mean_score, mean_relevance, recommendation) as
coalesce(case sort
    when 'started' then epoch(started_at)
    when 'profile' then enum_code(quality_profile)::double
    when 'position' then if(held_position is null, null, position_rank::double)
    when 'evaluator' then evaluator_rank::double
    when 'score' then mean_score
    when 'relevance' then mean_relevance
    when 'recommendation' then enum_code(recommendation)::double
    else 0.0 end * case when descending then -1.0 else 1.0 end, 'infinity'::double);

create macro interview_sort_text(sort, candidate) as case sort when 'candidate' then candidate else '' end;
