-- Aggregates that look at rows beside the summaries: of the criteria that count alone.
create temp view source_cell_section as
from store.cell_section_of('cohort_interview')
where section = 'all' or list_contains(asked().criteria, section);

create temp view source_cell_mean as
from store.cell_mean_of('cohort_interview')
where section = 'all' or list_contains(asked().criteria, section);

create temp view source_cell_relevance_score as
select i.period_no, i.stratum_no, store.thousandths(q.relevance) as relevance, e.level as score, count(*) as items
from (from cohort_item where level is not null and question_no is not null) e
join (from store.question where relevance is not null) q using (interview_no, question_no)
join (select interview_no, period_no, stratum_no from cohort_interview) i using (interview_no)
group by all;
