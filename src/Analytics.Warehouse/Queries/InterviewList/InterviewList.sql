-- One page of the interviews a cohort selects, in the order asked for. Counts tell which cells the page's rows are of, then which numbers they are sorted by;
-- only interviews of those are sorted, by narrow keys, and only the page's own rows are read whole.
with cells as materialized (
    select *,
        cell_sort_number($sort, $descending, started_at, quality_profile, position, recommendation) as cell_number,
        cell_sort_text($sort, position, evaluator) as cell_text
    from cohort_counts($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
),
groups as (
    select cell_number, cell_text, sum(interviews)::bigint as interviews,
        sum(sum(interviews)) over (
            order by cell_number, case when not $descending then cell_text end, case when $descending then cell_text end desc)::bigint as up_to
    from cells
    group by cell_number, cell_text
),
page_groups as materialized (
    select cell_number, cell_text, up_to - interviews as before
    from groups
    where up_to > $skip and up_to - interviews < $skip + $page_size
),
page_cells as materialized (
    from cells semi join page_groups using (cell_number, cell_text)
),
candidates as not materialized (
    select k.card, k.interview_id, k.candidate_code,
        interview_sort_number($sort, $descending, c.started_at, c.quality_profile, c.position, k.mean_score, k.mean_relevance, c.recommendation) as sort_number,
        interview_sort_text($sort, k.candidate, c.position, c.evaluator) as sort_text
    from store.marked_cards($scores, $kinds, $findings, $q, $sections, $means, $relevances, $scales) k
    join page_cells c using (cell_id)
),
numbers as (
    select sort_number, count(*) as interviews,
        sum(count(*)) over (order by sort_number) + (select min(before) from page_groups) as up_to
    from candidates
    group by sort_number
),
page_numbers as materialized (
    select sort_number, (up_to - interviews)::bigint as before
    from numbers
    where up_to > $skip and up_to - interviews < $skip + $page_size
),
ordered as materialized (
    from candidates semi join page_numbers using (sort_number)
    order by sort_number, case when not $descending then sort_text end, case when $descending then sort_text end desc, candidate_code, interview_id
    limit $skip + $page_size
),
placed as (
    select card,
        row_number() over (
            order by sort_number, case when not $descending then sort_text end, case when $descending then sort_text end desc, candidate_code, interview_id)
            + (select min(before) from page_numbers) as place
    from ordered
),
page as (
    select k.*, o.place
    from (from placed where place > $skip and place <= $skip + $page_size) o
    join store.interview_card k on k.rowid = o.card
)
select p.interview_id, c.run_id, c.started_at, p.candidate_code, p.candidate, c.position, c.quality_profile::varchar as quality_profile, c.evaluator,
    p.mean_score, p.scored_items, p.score_1, p.score_2, p.score_3, p.score_4, p.score_5,
    p.mean_relevance, p.measured_questions, p.relevance_scale, c.recommendation::varchar as recommendation, p.finding_count as findings
from page p
join page_cells c using (cell_id)
order by p.place;
