-- Findings on a cohort's interviews by code, gravest and most frequent first: what a reader of its figures must be told.
select code, severity, sum(findings)::integer as findings, sum(interviews)::integer as interviews
from cohort_finding f
group by code, severity
order by case severity when 'error' then 0 when 'warning' then 1 else 2 end, sum(f.findings) desc, code
