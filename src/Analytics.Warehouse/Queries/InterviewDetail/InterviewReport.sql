-- The HR report of one interview, part by part, in the order of the file.
select section, text, line
from rows.report_section
where interview_id = $interview_id
order by line;
