-- What the interviews of a cohort have to be judged by, so that a page can say what they lack.
select coalesce(sum(interviews), 0)::integer as interviews,
    coalesce(sum(interviews) filter (quality_profile is null), 0)::integer as undesigned,
    coalesce(sum(without_score), 0)::integer as unscored,
    coalesce(sum(interviews) filter (recommendation is null), 0)::integer as unrecommended
from cohort_cell
