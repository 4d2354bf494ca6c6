-- Every measure of some runs' aggregates that is not what the rows say. Each row also counts itself, so a row too many or too few is found whatever it holds.
with kept as (
    select 'cell' as aggregate, run_id, position, quality_profile, recommendation, '' as key, measure, value
    from (unpivot (select * exclude (cell_id), 1::bigint as rows from store.cell where run_id in (select unnest($run_ids))) on columns(* exclude (run_id, position, quality_profile, recommendation)) into name measure value value)
    union all
    select 'cell_section' as aggregate, run_id, position, quality_profile, recommendation, concat_ws(', ', 'section ' || coalesce(section::varchar, 'none')) as key, measure, value
    from (unpivot (select run_id, position, quality_profile, recommendation, k.* exclude (cell_id), 1::bigint as rows from store.cell_section k left join store.cell using (cell_id) where run_id in (select unnest($run_ids)) or ($orphans and run_id is null)) on columns(* exclude (run_id, position, quality_profile, recommendation, section)) into name measure value value)
    union all
    select 'cell_mean' as aggregate, run_id, position, quality_profile, recommendation, concat_ws(', ', 'section ' || coalesce(section::varchar, 'none'), 'scores ' || coalesce(scores::varchar, 'none'), 'score_sum ' || coalesce(score_sum::varchar, 'none')) as key, measure, value
    from (unpivot (select run_id, position, quality_profile, recommendation, k.* exclude (cell_id), 1::bigint as rows from store.cell_mean k left join store.cell using (cell_id) where run_id in (select unnest($run_ids)) or ($orphans and run_id is null)) on columns(* exclude (run_id, position, quality_profile, recommendation, section, scores, score_sum)) into name measure value value)
    union all
    select 'cell_relevance' as aggregate, run_id, position, quality_profile, recommendation, concat_ws(', ', 'scale ' || coalesce(scale::varchar, 'none'), 'kind ' || coalesce(kind::varchar, 'none')) as key, measure, value
    from (unpivot (select run_id, position, quality_profile, recommendation, k.* exclude (cell_id), 1::bigint as rows from store.cell_relevance k left join store.cell using (cell_id) where run_id in (select unnest($run_ids)) or ($orphans and run_id is null)) on columns(* exclude (run_id, position, quality_profile, recommendation, scale, kind)) into name measure value value)
    union all
    select 'cell_relevance_mean' as aggregate, run_id, position, quality_profile, recommendation, concat_ws(', ', 'scale ' || coalesce(scale::varchar, 'none'), 'kind ' || coalesce(kind::varchar, 'none'), 'measured ' || coalesce(measured::varchar, 'none'), 'thousandths ' || coalesce(thousandths::varchar, 'none')) as key, measure, value
    from (unpivot (select run_id, position, quality_profile, recommendation, k.* exclude (cell_id), 1::bigint as rows from store.cell_relevance_mean k left join store.cell using (cell_id) where run_id in (select unnest($run_ids)) or ($orphans and run_id is null)) on columns(* exclude (run_id, position, quality_profile, recommendation, scale, kind, measured, thousandths)) into name measure value value)
    union all
    select 'cell_question' as aggregate, run_id, position, quality_profile, recommendation, concat_ws(', ', 'scale ' || coalesce(scale::varchar, 'none'), 'kind ' || coalesce(kind::varchar, 'none'), 'declared_type ' || coalesce(declared_type::varchar, 'none'), 'relevance ' || coalesce(relevance::varchar, 'none')) as key, measure, value
    from (unpivot (select run_id, position, quality_profile, recommendation, k.* exclude (cell_id), 1::bigint as rows from store.cell_question k left join store.cell using (cell_id) where run_id in (select unnest($run_ids)) or ($orphans and run_id is null)) on columns(* exclude (run_id, position, quality_profile, recommendation, scale, kind, declared_type, relevance)) into name measure value value)
    union all
    select 'cell_relevance_level' as aggregate, run_id, position, quality_profile, recommendation, concat_ws(', ', 'scale ' || coalesce(scale::varchar, 'none'), 'kind ' || coalesce(kind::varchar, 'none'), 'level ' || coalesce(level::varchar, 'none')) as key, measure, value
    from (unpivot (select run_id, position, quality_profile, recommendation, k.* exclude (cell_id), 1::bigint as rows from store.cell_relevance_level k left join store.cell using (cell_id) where run_id in (select unnest($run_ids)) or ($orphans and run_id is null)) on columns(* exclude (run_id, position, quality_profile, recommendation, scale, kind, level)) into name measure value value)
    union all
    select 'cell_finding' as aggregate, run_id, position, quality_profile, recommendation, concat_ws(', ', 'code ' || coalesce(code::varchar, 'none'), 'severity ' || coalesce(severity::varchar, 'none')) as key, measure, value
    from (unpivot (select run_id, position, quality_profile, recommendation, k.* exclude (cell_id), 1::bigint as rows from store.cell_finding k left join store.cell using (cell_id) where run_id in (select unnest($run_ids)) or ($orphans and run_id is null)) on columns(* exclude (run_id, position, quality_profile, recommendation, code, severity)) into name measure value value)
    union all
    select 'cell_slope' as aggregate, run_id, position, quality_profile, recommendation, concat_ws(', ', 'property ' || coalesce(property::varchar, 'none')) as key, measure, value
    from (unpivot (select run_id, position, quality_profile, recommendation, k.* exclude (cell_id), 1::bigint as rows from store.cell_slope k left join store.cell using (cell_id) where run_id in (select unnest($run_ids)) or ($orphans and run_id is null)) on columns(* exclude (run_id, position, quality_profile, recommendation, property)) into name measure value value)
    union all
    select 'run_relevance_score' as aggregate, run_id, null as position, null as quality_profile, null as recommendation, concat_ws(', ', 'scale ' || scale, 'relevance ' || relevance, 'score ' || score) as key, measure, value
    from (unpivot (select *, 1::bigint as rows from store.run_relevance_score where run_id in (select unnest($run_ids))) on columns(* exclude (run_id, scale, relevance, score)) into name measure value value)
    union all
    select 'unit_interview' as aggregate, run_id, null as position, null as quality_profile, null as recommendation, '' as key, measure, value
    from (unpivot (
        select run_id, count(*) as rows, count(*) filter (again) as again
        from store.unit_interview left join store.cell using (cell_id)
        where run_id in (select unnest($run_ids)) or ($orphans and run_id is null)
        group by run_id
    ) on rows, again into name measure value value)
),
recomputed as (
    select 'cell' as aggregate, run_id, position, quality_profile, recommendation, '' as key, measure, value
    from (unpivot (select *, 1::bigint as rows from store.counted_cell((select list(interview_id) from rows.interview where run_id in (select unnest($run_ids))))) on columns(* exclude (run_id, position, quality_profile, recommendation)) into name measure value value)
    union all
    select 'cell_section' as aggregate, run_id, position, quality_profile, recommendation, concat_ws(', ', 'section ' || coalesce(section::varchar, 'none')) as key, measure, value
    from (unpivot (select *, 1::bigint as rows from store.counted_cell_section((select list(interview_id) from rows.interview where run_id in (select unnest($run_ids))))) on columns(* exclude (run_id, position, quality_profile, recommendation, section)) into name measure value value)
    union all
    select 'cell_mean' as aggregate, run_id, position, quality_profile, recommendation, concat_ws(', ', 'section ' || coalesce(section::varchar, 'none'), 'scores ' || coalesce(scores::varchar, 'none'), 'score_sum ' || coalesce(score_sum::varchar, 'none')) as key, measure, value
    from (unpivot (select *, 1::bigint as rows from store.counted_cell_mean((select list(interview_id) from rows.interview where run_id in (select unnest($run_ids))))) on columns(* exclude (run_id, position, quality_profile, recommendation, section, scores, score_sum)) into name measure value value)
    union all
    select 'cell_relevance' as aggregate, run_id, position, quality_profile, recommendation, concat_ws(', ', 'scale ' || coalesce(scale::varchar, 'none'), 'kind ' || coalesce(kind::varchar, 'none')) as key, measure, value
    from (unpivot (select *, 1::bigint as rows from store.counted_cell_relevance((select list(interview_id) from rows.interview where run_id in (select unnest($run_ids))))) on columns(* exclude (run_id, position, quality_profile, recommendation, scale, kind)) into name measure value value)
    union all
    select 'cell_relevance_mean' as aggregate, run_id, position, quality_profile, recommendation, concat_ws(', ', 'scale ' || coalesce(scale::varchar, 'none'), 'kind ' || coalesce(kind::varchar, 'none'), 'measured ' || coalesce(measured::varchar, 'none'), 'thousandths ' || coalesce(thousandths::varchar, 'none')) as key, measure, value
    from (unpivot (select *, 1::bigint as rows from store.counted_cell_relevance_mean((select list(interview_id) from rows.interview where run_id in (select unnest($run_ids))))) on columns(* exclude (run_id, position, quality_profile, recommendation, scale, kind, measured, thousandths)) into name measure value value)
    union all
    select 'cell_question' as aggregate, run_id, position, quality_profile, recommendation, concat_ws(', ', 'scale ' || coalesce(scale::varchar, 'none'), 'kind ' || coalesce(kind::varchar, 'none'), 'declared_type ' || coalesce(declared_type::varchar, 'none'), 'relevance ' || coalesce(relevance::varchar, 'none')) as key, measure, value
    from (unpivot (select *, 1::bigint as rows from store.counted_cell_question((select list(interview_id) from rows.interview where run_id in (select unnest($run_ids))))) on columns(* exclude (run_id, position, quality_profile, recommendation, scale, kind, declared_type, relevance)) into name measure value value)
    union all
    select 'cell_relevance_level' as aggregate, run_id, position, quality_profile, recommendation, concat_ws(', ', 'scale ' || coalesce(scale::varchar, 'none'), 'kind ' || coalesce(kind::varchar, 'none'), 'level ' || coalesce(level::varchar, 'none')) as key, measure, value
    from (unpivot (select *, 1::bigint as rows from store.counted_cell_relevance_level((select list(interview_id) from rows.interview where run_id in (select unnest($run_ids))))) on columns(* exclude (run_id, position, quality_profile, recommendation, scale, kind, level)) into name measure value value)
    union all
    select 'cell_finding' as aggregate, run_id, position, quality_profile, recommendation, concat_ws(', ', 'code ' || coalesce(code::varchar, 'none'), 'severity ' || coalesce(severity::varchar, 'none')) as key, measure, value
    from (unpivot (select *, 1::bigint as rows from store.counted_cell_finding((select list(interview_id) from rows.interview where run_id in (select unnest($run_ids))))) on columns(* exclude (run_id, position, quality_profile, recommendation, code, severity)) into name measure value value)
    union all
    select 'cell_slope' as aggregate, run_id, position, quality_profile, recommendation, concat_ws(', ', 'property ' || coalesce(property::varchar, 'none')) as key, measure, value
    from (unpivot (select *, 1::bigint as rows from store.counted_cell_slope((select list(interview_id) from rows.interview where run_id in (select unnest($run_ids))))) on columns(* exclude (run_id, position, quality_profile, recommendation, property)) into name measure value value)
    union all
    select 'run_relevance_score' as aggregate, run_id, null as position, null as quality_profile, null as recommendation, concat_ws(', ', 'scale ' || scale, 'relevance ' || relevance, 'score ' || score) as key, measure, value
    from (unpivot (select *, 1::bigint as rows from store.counted_run_relevance_score((select list(interview_id) from rows.interview where run_id in (select unnest($run_ids))))) on columns(* exclude (run_id, scale, relevance, score)) into name measure value value)
    union all
    select 'unit_interview' as aggregate, run_id, null as position, null as quality_profile, null as recommendation, '' as key, measure, value
    from (unpivot (
        select run_id, count(*) as rows, count(*) filter (times > 1) as again
        from (select run_id, count(*) over (partition by candidate_code, position, quality_profile) as times from rows.interview)
        where run_id in (select unnest($run_ids))
        group by run_id
    ) on rows, again into name measure value value)
),
both_sides as (
    select * rename (value as kept), null::bigint as recomputed from kept
    union all
    select * exclude (value), null::bigint, value from recomputed
),
final as (
    select aggregate, run_id, position, quality_profile, recommendation, key, measure, sum(kept)::bigint as kept, sum(recomputed)::bigint as recomputed
    from both_sides
    group by all
    having coalesce(sum(kept), 0) <> coalesce(sum(recomputed), 0)
)
select aggregate, run_id, position, quality_profile::varchar as quality_profile, recommendation::varchar as recommendation, key, measure, kept, recomputed
from final
order by all
