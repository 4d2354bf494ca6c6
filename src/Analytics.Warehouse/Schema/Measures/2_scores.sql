-- A score in millionths of a point: its scale read linearly onto 1 to 5.
create macro store.micropoints(score, scale_min, scale_max) as
round(if(scale_min = 1 and scale_max = 5, score, 1 + 4 * (score - scale_min) / (scale_max - scale_min)) * 1000000)::bigint;

-- Its level: points rounded half up, within the scale.
create macro store.level_of(micropoints) as if(micropoints is null, null, greatest(1, least(5, (micropoints + 500000) // 1000000)))::utinyint;

-- What the evaluator judged; people's ratings are another story.
create view store.judged_item as
select interview_no, item_no, section, question_no, turn_no, micropoints, store.level_of(micropoints) as level
from (
    select interview_no, item_no, section, question_no, turn_no, store.micropoints(score, scale_min, scale_max) as micropoints
    from store.evaluation
    where rater_kind = 'model'
);

-- A measured relevance in thousandths, and the level it is counted under: the judge's fifths as they are; a similarity by the tenth it lies in, named after
-- its lower end, the scale's upper end in the last one.
create macro store.thousandths(relevance) as round(relevance * 1000)::integer;
create macro store.relevance_level(scale, thousandths) as if(scale = 'judge', thousandths, least(9, thousandths // 100) * 100);
