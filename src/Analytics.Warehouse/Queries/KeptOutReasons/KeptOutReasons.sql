-- Why files are kept out, the most frequent reason first: what there is to be tried again together.
select code, count(distinct run_id || '/' || source_file)::integer as files
from quarantine
group by code
order by files desc, code;
