-- What a reader must be told about one interview's file, weightiest first.
select code, severity, line, detail
from rows.finding
where interview_id = $interview_id
order by case severity when 'error' then 1 when 'warning' then 2 else 3 end, line, code;
