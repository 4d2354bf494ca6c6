-- Summaries of a stretch of interviews, and the strata they are of.
insert into store.stratum
select nextval('store.stratum_nos'), *
from (
    select distinct position, quality_profile, recommendation, relevance_scale
    from store.interview
    where interview_no between $first_no and $last_no
) i
where not exists (
    from store.stratum t
    where t.position is not distinct from i.position and t.quality_profile is not distinct from i.quality_profile
        and t.recommendation is not distinct from i.recommendation and t.relevance_scale = i.relevance_scale
);
insert into store.interview_summary from store.summary_of($first_no, $last_no);
