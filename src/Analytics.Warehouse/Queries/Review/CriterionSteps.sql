-- Of each criterion and scale how far apart two scores are: as the files say, or whether all there is are whole numbers. What people are offered to choose from.
select criterion, scale_min, scale_max, min(scale_step) as step, bool_and(score = floor(score)) as is_whole
from store.evaluation
where rater_kind = 'model' and score is not null
group by criterion, scale_min, scale_max
order by criterion, scale_min, scale_max
