-- Every list is cast, since an empty one has no type of its own.
insert into {table}
select $positions::varchar[], $profiles::varchar[], $candidates::varchar[], $runs::varchar[], $evaluators::varchar[], $recommendations::varchar[], $scales::varchar[],
    $from_day::date, $to_day::date, store.score_mask($scores::integer[], $sections::varchar[]), store.kind_mask($kinds::varchar[]),
    store.finding_mask($findings::varchar[]), $mean_from::double, $mean_below::double, $by_code::boolean, $found::blob::bit,
    $not_positions::varchar[], $not_profiles::varchar[], $not_candidates::varchar[], $not_runs::varchar[], $not_evaluators::varchar[], $not_recommendations::varchar[], $not_scales::varchar[],
    coalesce(store.score_mask($not_scores::integer[], $not_sections::varchar[]), 0), coalesce(store.kind_mask($not_kinds::varchar[]), 0),
    coalesce(store.finding_mask($not_findings::varchar[]), 0), $not_mean_from::double, $not_mean_below::double, $criteria::varchar[]
