-- Scored items by the measured relevance of the question they judge.
select scale, relevance / 1000 as relevance, score::integer as score, sum(items)::bigint as items
from cohort_relevance_score
group by scale, relevance, score
order by scale, relevance, score
