-- Findings by code, gravest and most frequent first: what a reader of the figures must be told, and how often.
select code, severity, sum(f.findings)::integer as findings, sum(f.interviews)::integer as interviews
from store.cell_finding f
where f.period_no > 0
group by code, severity
order by case severity when 'error' then 0 when 'warning' then 1 else 2 end, sum(f.findings) desc, code
