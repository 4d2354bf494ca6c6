-- The measures of 0005 filed under their cells: rows as the tables of 0004 hold them. The cells themselves must be there.
create macro store.filed_cell_section(ids) as table
select c.cell_id, m.* exclude (run_id, position, quality_profile, recommendation)
from store.counted_cell_section(ids) m
join store.cell c on c.run_id = m.run_id and c.quality_profile = m.quality_profile
    and c.position is not distinct from m.position and c.recommendation is not distinct from m.recommendation;

create macro store.filed_cell_mean(ids) as table
select c.cell_id, m.* exclude (run_id, position, quality_profile, recommendation)
from store.counted_cell_mean(ids) m
join store.cell c on c.run_id = m.run_id and c.quality_profile = m.quality_profile
    and c.position is not distinct from m.position and c.recommendation is not distinct from m.recommendation;

create macro store.filed_cell_relevance(ids) as table
select c.cell_id, m.* exclude (run_id, position, quality_profile, recommendation)
from store.counted_cell_relevance(ids) m
join store.cell c on c.run_id = m.run_id and c.quality_profile = m.quality_profile
    and c.position is not distinct from m.position and c.recommendation is not distinct from m.recommendation;

create macro store.filed_cell_relevance_mean(ids) as table
select c.cell_id, m.* exclude (run_id, position, quality_profile, recommendation)
from store.counted_cell_relevance_mean(ids) m
join store.cell c on c.run_id = m.run_id and c.quality_profile = m.quality_profile
    and c.position is not distinct from m.position and c.recommendation is not distinct from m.recommendation;

create macro store.filed_cell_question(ids) as table
select c.cell_id, m.* exclude (run_id, position, quality_profile, recommendation)
from store.counted_cell_question(ids) m
join store.cell c on c.run_id = m.run_id and c.quality_profile = m.quality_profile
    and c.position is not distinct from m.position and c.recommendation is not distinct from m.recommendation;

-- A warehouse from before the aggregates gets them from its rows.
insert into store.cell select nextval('store.cell_ids'), * from store.counted_cell((select list(interview_id) from rows.interview));
insert into store.cell_section from store.filed_cell_section((select list(interview_id) from rows.interview));
insert into store.cell_mean from store.filed_cell_mean((select list(interview_id) from rows.interview));
insert into store.cell_relevance from store.filed_cell_relevance((select list(interview_id) from rows.interview));
insert into store.cell_relevance_mean from store.filed_cell_relevance_mean((select list(interview_id) from rows.interview));
insert into store.cell_question from store.filed_cell_question((select list(interview_id) from rows.interview));
