-- Scored items by the measured relevance of the question they judge.
select scale, relevance / 1000 as relevance, score::integer as score, sum(items)::bigint as items
from cohort_relevance_scores($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
group by scale, relevance, score
order by scale, relevance, score
