-- Every file ever seen and its last fate, newest first: answers "where is interview X?".
with matching as (
    select f.run_id, f.source_file, f.origin, f.size_bytes, f.status, f.interview_id, f.batch_id, f.seen_at, i.candidate_code, i.candidate
    from ingest_files f
    left join store.interview i using (interview_id)
    where ($status is null or f.status = $status)
        and ($text is null or contains(lower(concat_ws(' ', f.source_file, f.origin, i.candidate_code, i.candidate)), lower($text)))
),
final as (
    select *, (count(*) over ())::integer as total
    from matching
    order by seen_at desc, run_id desc, source_file
    limit $take offset $skip
)
select run_id, source_file, origin, size_bytes, status, interview_id, batch_id, seen_at, candidate_code, candidate, total from final
