-- Adds or takes out the items per score of some interviews.
merge into store.cell_section as kept
using (from store.filed_cell_section($ids)) as delta
on kept.cell_id = delta.cell_id
    and kept.section = delta.section
when matched then update set
    interviews = kept.interviews + $sign * delta.interviews, scored_interviews = kept.scored_interviews + $sign * delta.scored_interviews,
    unscored = kept.unscored + $sign * delta.unscored, unscored_interviews = kept.unscored_interviews + $sign * delta.unscored_interviews,
    c1 = kept.c1 + $sign * delta.c1, c2 = kept.c2 + $sign * delta.c2, c3 = kept.c3 + $sign * delta.c3, c4 = kept.c4 + $sign * delta.c4,
    c5 = kept.c5 + $sign * delta.c5, i1 = kept.i1 + $sign * delta.i1, i2 = kept.i2 + $sign * delta.i2, i3 = kept.i3 + $sign * delta.i3,
    i4 = kept.i4 + $sign * delta.i4, i5 = kept.i5 + $sign * delta.i5
when not matched then insert (
    cell_id, section, interviews, scored_interviews, unscored, unscored_interviews, c1, c2, c3, c4, c5, i1, i2, i3, i4, i5)
values (
    delta.cell_id, delta.section, $sign * delta.interviews, $sign * delta.scored_interviews, $sign * delta.unscored,
    $sign * delta.unscored_interviews, $sign * delta.c1, $sign * delta.c2, $sign * delta.c3, $sign * delta.c4, $sign * delta.c5, $sign * delta.i1,
    $sign * delta.i2, $sign * delta.i3, $sign * delta.i4, $sign * delta.i5)
