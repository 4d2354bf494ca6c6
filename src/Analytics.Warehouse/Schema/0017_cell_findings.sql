-- Findings by cell: what a reader of a cohort's figures must be told, without reading a million of them.
create table store.cell_finding (
    cell_id bigint not null,
    code varchar not null,
    severity varchar not null,                 -- info | warning | error
    findings bigint not null,
    interviews bigint not null                 -- with such a finding
);

create macro store.counted_cell_finding(ids) as table
select i.run_id, i.position, i.quality_profile, i.recommendation, f.code, f.severity, count(*) as findings, count(distinct f.interview_id) as interviews
from (from rows.finding where interview_id in (select unnest(ids))) f
join rows.interview i using (interview_id)
group by i.run_id, i.position, i.quality_profile, i.recommendation, f.code, f.severity;

create macro store.filed_cell_finding(ids) as table
select c.cell_id, m.* exclude (run_id, position, quality_profile, recommendation)
from store.counted_cell_finding(ids) m
join store.cell c on c.run_id = m.run_id and c.quality_profile = m.quality_profile
    and c.position is not distinct from m.position and c.recommendation is not distinct from m.recommendation;

create macro of_cells.cohort_findings(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select m.code, m.severity, m.findings, m.interviews
from store.cell_finding m
join of_cells.cohort_cells(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) c using (cell_id);

create macro of_rows.cohort_findings(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select m.code, m.severity, m.findings, m.interviews
from store.counted_cell_finding(of_rows.cohort_ids(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales)) m;

insert into store.cell_finding from store.filed_cell_finding((select list(interview_id) from rows.interview));
