-- Every run that rows or aggregates know, with the interviews whose rows are there: how work over the whole warehouse is cut into parts.
select run_id, (count(*) filter (has_rows)) as interviews
from (select run_id, true as has_rows from rows.interview union all select run_id, false from store.cell)
group by run_id
order by run_id
