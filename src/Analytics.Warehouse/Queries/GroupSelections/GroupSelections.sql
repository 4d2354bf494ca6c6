-- How many interviews of each group that candidates count themselves to were told to proceed, per profile; interviews without a known recommendation are left out.
with member as (
    select distinct unnest($codes) as candidate_code, unnest($groups) as group_name
)
select m.group_name, enum_code(i.quality_profile)::integer as profile, count(*) filter (i.recommendation = 'proceed') as selected, count(*) as total
from member m
join cohort_interview i using (candidate_code)
where i.recommendation is not null and i.quality_profile is not null
group by m.group_name, i.quality_profile
order by m.group_name, profile
