-- What the measures are taken of when aggregates are kept: every interview of the runs that a load touched, from which its month's are added up; and, to hold
-- what is kept against, those of any runs under their run and under their month.
create view store.touched_run as
select s.*, s.run_no as period_no
from store.interview_summary s
where s.run_no in (select run_no from store.pending_run);

create view store.every_run as
select s.*, s.run_no as period_no from store.interview_summary s;

create view store.every_month as
select s.*, -r.month_no as period_no from store.interview_summary s join store.run r using (run_no);
