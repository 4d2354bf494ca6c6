-- What the interviews of a cohort have to be judged by, so that a page can say what they lack.
select coalesce(sum(interviews), 0)::integer as interviews,
    coalesce(sum(interviews) filter (quality_profile is null), 0)::integer as undesigned,
    coalesce(sum(without_score), 0)::integer as unscored,
    coalesce(sum(interviews) filter (recommendation is null), 0)::integer as unrecommended,
    (select coalesce(sum(questions), 0) from cohort_relevance where kind = 'all')::bigint as questions,
    (select coalesce(sum(measured_questions), 0) from cohort_relevance where kind = 'all')::bigint as measured_questions
from cohort_cell
