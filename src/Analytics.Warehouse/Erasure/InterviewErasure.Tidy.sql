-- What is left without anybody once interviews are erased: months and strata nobody is of.
delete from store.month where not exists (from store.run r where r.month_no = month.month_no);
delete from store.stratum where not exists (from store.interview_summary s where s.stratum_no = stratum.stratum_no);
