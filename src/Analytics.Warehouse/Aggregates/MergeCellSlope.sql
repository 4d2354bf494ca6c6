-- Adds or takes out the slopes within some interviews.
merge into store.cell_slope as kept
using (from store.filed_cell_slope($ids)) as delta
on kept.cell_id = delta.cell_id
    and kept.property = delta.property
when matched then update set
    interviews = kept.interviews + $sign * delta.interviews, items = kept.items + $sign * delta.items,
    xx = kept.xx + $sign * delta.xx, xy = kept.xy + $sign * delta.xy,
    xx_xx = kept.xx_xx + $sign * delta.xx_xx, xx_xy = kept.xx_xy + $sign * delta.xx_xy, xy_xy = kept.xy_xy + $sign * delta.xy_xy
when not matched then insert (
    cell_id, property, interviews, items, xx, xy, xx_xx, xx_xy, xy_xy)
values (
    delta.cell_id, delta.property, $sign * delta.interviews, $sign * delta.items, $sign * delta.xx, $sign * delta.xy,
    $sign * delta.xx_xx, $sign * delta.xx_xy, $sign * delta.xy_xy)
