-- Of a cohort that single interviews must be asked for: those that fulfil what runs and strata cannot tell.
create temp view cohort_marked as
select s.*
from cohort_summary s
where (len(asked().candidates) = 0 or store.is_named(asked().candidates, s.candidate_code, if(asked().by_code, '', s.candidate)))
    and (len(asked().not_candidates) = 0 or not store.is_named(asked().not_candidates, s.candidate_code, if(asked().by_code, '', s.candidate)))
    and (asked().score_mask is null or s.scores & asked().score_mask <> 0)
    and (asked().mean_from is null or (s.mean_score >= asked().mean_from and s.mean_score < asked().mean_below))
    and (asked().kind_mask is null or s.kinds & asked().kind_mask <> 0)
    and (asked().finding_mask is null or s.findings & asked().finding_mask <> 0)
    and s.scores & asked().not_score_mask = 0 and s.kinds & asked().not_kind_mask = 0 and s.findings & asked().not_finding_mask = 0
    and (asked().not_mean_from is null or s.mean_score is null or s.mean_score < asked().not_mean_from or s.mean_score >= asked().not_mean_below)
    and (asked().found is null or store.is_found(asked().found, s.interview_no));

-- What any run and stratum have of them: filters offer values that the cohort leaves out.
create temp view cohort_marked_count as select run_no, stratum_no, count(*) as interviews from cohort_marked group by run_no, stratum_no;
