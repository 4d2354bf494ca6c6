-- Findings by code, gravest and most frequent first: what a reader of the figures must be told, and how often.
select code, severity, count(*)::integer as findings, count(distinct interview_id)::integer as interviews
from findings
group by code, severity
order by case severity when 'error' then 0 when 'warning' then 1 else 2 end, findings desc, code
