-- How often each recommendation was given to one and the same candidate, and to how many candidates it was given so.
with unit as (
    select candidate_key, (count(*) filter (recommendation = 'not_a_fit'))::integer as not_a_fit, (count(*) filter (recommendation = 'reservations'))::integer as reservations,
        (count(*) filter (recommendation = 'proceed'))::integer as proceed
    from cohort_unit
    where recommendation is not null and not is_copy
    group by candidate_key
    having count(*) > 1
)
select not_a_fit, reservations, proceed, count(*) as units
from unit
group by not_a_fit, reservations, proceed
order by not_a_fit, reservations, proceed
