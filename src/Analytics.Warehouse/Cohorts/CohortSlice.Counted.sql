-- Of a cohort that single interviews must be asked for: those that fulfil what runs and strata cannot tell.
create temp view cohort_marked as
select s.*
from cohort_summary s
cross join cohort_asked a
where (len(a.candidates) = 0 or store.is_named(a.candidates, s.candidate_code, if(a.by_code, '', s.candidate)))
    and (len(a.not_candidates) = 0 or not store.is_named(a.not_candidates, s.candidate_code, if(a.by_code, '', s.candidate)))
    and (a.score_mask is null or s.scores & a.score_mask <> 0)
    and (a.mean_from is null or (s.mean_score >= a.mean_from and s.mean_score < a.mean_below))
    and (a.kind_mask is null or s.kinds & a.kind_mask <> 0)
    and (a.finding_mask is null or s.findings & a.finding_mask <> 0)
    and s.scores & a.not_score_mask = 0 and s.kinds & a.not_kind_mask = 0 and s.findings & a.not_finding_mask = 0
    and (a.not_mean_from is null or s.mean_score is null or s.mean_score < a.not_mean_from or s.mean_score >= a.not_mean_below)
    and (a.found is null or store.is_found(a.found, s.interview_no));

-- What any run and stratum have of them: filters offer values that the cohort leaves out.
create temp view cohort_marked_count as select run_no, stratum_no, count(*) as interviews from cohort_marked group by run_no, stratum_no;
