-- The runs a load touched under the month of their evaluator. A run whose date or evaluator has changed leaves its month, which is then counted anew as well.
delete from store.pending_month;
insert into store.month
select nextval('store.month_nos'), evaluator, started_at
from (select distinct evaluator, date_trunc('month', started_at) as started_at from store.run where run_no in (from store.pending_run)) wanted
where not exists (from store.month m where m.evaluator = wanted.evaluator and m.started_at = wanted.started_at);
insert into store.pending_month
select distinct month_no from store.run where run_no in (from store.pending_run) and month_no is not null
union
select m.month_no
from store.run r
join store.month m on m.evaluator = r.evaluator and m.started_at = date_trunc('month', r.started_at)
where r.run_no in (from store.pending_run);
update store.run
set month_no = m.month_no
from store.month m
where run.run_no in (from store.pending_run) and m.evaluator = run.evaluator and m.started_at = date_trunc('month', run.started_at)
    and run.month_no is distinct from m.month_no;
