-- Adds or takes out the findings on some interviews.
merge into store.cell_finding as kept
using (from store.filed_cell_finding($ids)) as delta
on kept.cell_id = delta.cell_id
    and kept.code = delta.code
    and kept.severity = delta.severity
when matched then update set
    findings = kept.findings + $sign * delta.findings, interviews = kept.interviews + $sign * delta.interviews
when not matched then insert (
    cell_id, code, severity, findings, interviews)
values (
    delta.cell_id, delta.code, delta.severity, $sign * delta.findings, $sign * delta.interviews)
