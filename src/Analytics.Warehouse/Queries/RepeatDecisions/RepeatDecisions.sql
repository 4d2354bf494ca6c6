-- How often each recommendation was given to one and the same candidate, and to how many candidates it was given so.
with unit as (
    select unit_id, (count(*) filter (recommendation = 'not_a_fit'))::integer as not_a_fit, (count(*) filter (recommendation = 'reservations'))::integer as reservations,
        (count(*) filter (recommendation = 'proceed'))::integer as proceed
    from cohort_units($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
    where recommendation is not null
    group by unit_id
    having count(*) > 1
)
select not_a_fit, reservations, proceed, count(*) as units
from unit
group by not_a_fit, reservations, proceed
order by not_a_fit, reservations, proceed
