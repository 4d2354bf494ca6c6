-- Every list is cast, since an empty one has no type of its own.
set variable cohort = {
    positions: $positions::varchar[], profiles: $profiles::varchar[], runs: $runs::varchar[], evaluators: $evaluators::varchar[],
    recommendations: $recommendations::varchar[], scales: $scales::varchar[], scores: $scores::integer[], sections: $sections::varchar[],
    kinds: $kinds::varchar[], findings: $findings::varchar[], means: $means::double[], from_day: $from_day::date, to_day: $to_day::date
};
set variable found = $found::blob
