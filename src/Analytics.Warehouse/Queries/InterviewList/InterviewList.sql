-- One page of the interviews a cohort selects, in the order asked for. Counts tell which cells the page's rows are of; only interviews of those are sorted.
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
ordered as materialized (
    select k.*, c.run_id, c.started_at, c.evaluator, c.position, c.quality_profile, c.recommendation,
        interview_sort_number($sort, $descending, c.started_at, c.quality_profile, c.position, k.mean_score, k.mean_relevance, c.recommendation) as sort_number,
        interview_sort_text($sort, k.candidate, c.position, c.evaluator) as sort_text
    from store.marked_cards($scores, $kinds, $findings, $q, $sections, $means, $relevances, $scales) k
    join (from cells semi join page_groups using (cell_number, cell_text)) c using (cell_id)
    order by sort_number, case when not $descending then sort_text end, case when $descending then sort_text end desc, k.candidate_code, k.interview_id
    limit $skip + $page_size
),
placed as (
    select *,
        row_number() over (
            order by sort_number, case when not $descending then sort_text end, case when $descending then sort_text end desc, candidate_code, interview_id)
            + (select min(before) from page_groups) as place
    from ordered
)
select interview_id, run_id, started_at, candidate_code, candidate, position, quality_profile::varchar as quality_profile, evaluator,
    mean_score, scored_items, score_1, score_2, score_3, score_4, score_5,
    mean_relevance, measured_questions, relevance_scale, recommendation::varchar as recommendation, finding_count as findings
from placed
where place > $skip and place <= $skip + $page_size
order by place;
