-- Questions by their relevance, each scale by itself, what was not measured apart.
select scale, relevance / 1000 as relevance, sum(questions)::bigint as questions
from cohort_question
group by scale, relevance
order by scale, relevance
