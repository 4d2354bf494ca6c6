-- Questions by their relevance, each scale by itself, what was not measured apart.
select scale, relevance / 1000 as relevance, sum(questions)::bigint as questions
from cohort_questions($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
group by scale, relevance
order by scale, relevance
