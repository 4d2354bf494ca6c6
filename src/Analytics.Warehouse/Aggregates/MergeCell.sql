-- Adds ($sign 1) or takes out ($sign -1) what some interviews count for in their cells; makes the cells that are missing.
merge into store.cell as kept
using (from store.counted_cell($ids)) as delta
on kept.run_id = delta.run_id
    and kept.position is not distinct from delta.position
    and kept.quality_profile = delta.quality_profile
    and kept.recommendation is not distinct from delta.recommendation
when matched then update set
    interviews = kept.interviews + $sign * delta.interviews, without_score = kept.without_score + $sign * delta.without_score,
    identical = kept.identical + $sign * delta.identical, reported_scores = kept.reported_scores + $sign * delta.reported_scores,
    reported_score_hundredths = kept.reported_score_hundredths + $sign * delta.reported_score_hundredths, m11 = kept.m11 + $sign * delta.m11,
    m12 = kept.m12 + $sign * delta.m12, m13 = kept.m13 + $sign * delta.m13, m14 = kept.m14 + $sign * delta.m14, m15 = kept.m15 + $sign * delta.m15,
    m22 = kept.m22 + $sign * delta.m22, m23 = kept.m23 + $sign * delta.m23, m24 = kept.m24 + $sign * delta.m24, m25 = kept.m25 + $sign * delta.m25,
    m33 = kept.m33 + $sign * delta.m33, m34 = kept.m34 + $sign * delta.m34, m35 = kept.m35 + $sign * delta.m35, m44 = kept.m44 + $sign * delta.m44,
    m45 = kept.m45 + $sign * delta.m45, m55 = kept.m55 + $sign * delta.m55
when not matched then insert (
    cell_id, run_id, position, quality_profile, recommendation, interviews, without_score, identical, reported_scores, reported_score_hundredths, m11,
    m12, m13, m14, m15, m22, m23, m24, m25, m33, m34, m35, m44, m45, m55)
values (
    nextval('store.cell_ids'), delta.run_id, delta.position, delta.quality_profile, delta.recommendation, $sign * delta.interviews,
    $sign * delta.without_score, $sign * delta.identical, $sign * delta.reported_scores, $sign * delta.reported_score_hundredths, $sign * delta.m11,
    $sign * delta.m12, $sign * delta.m13, $sign * delta.m14, $sign * delta.m15, $sign * delta.m22, $sign * delta.m23, $sign * delta.m24,
    $sign * delta.m25, $sign * delta.m33, $sign * delta.m34, $sign * delta.m35, $sign * delta.m44, $sign * delta.m45, $sign * delta.m55)
