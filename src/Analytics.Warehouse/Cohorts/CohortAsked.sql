-- Every list is cast, since an empty one has no type of its own.
insert into cohort_asked
select $positions::varchar[], $profiles::varchar[], $runs::varchar[], $evaluators::varchar[], $recommendations::varchar[], $scales::varchar[],
    $from_day::date, $to_day::date, store.score_mask($scores::integer[], $sections::varchar[]), store.kind_mask($kinds::varchar[]),
    store.finding_mask($findings::varchar[]), $mean_from::double, $mean_below::double, $found::blob::bit
