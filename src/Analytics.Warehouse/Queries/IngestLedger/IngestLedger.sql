-- Every file ever seen and its last fate, newest first: answers "where is interview X?". Counts by batch and run tell where the page's files are; only those
-- are sorted and named, whatever the length of the ledger.
with matching as not materialized (
    select f.*
    from rows.ingest_file f
    where ($status is null or f.status = $status)
        and ($text is null
            or contains(lower(f.file_name), lower($text)) or contains(lower(f.source_folder), lower($text)) or contains(lower(f.origin), lower($text))
            -- Names are put together only for a text that could stand on a seam.
            or (regexp_matches($text, '[/ ]') and contains(lower(concat_ws(' ', f.source_folder || '/' || f.file_name, f.origin)), lower($text)))
            or f.interview_id in (
                select k.interview_id from store.interview_card k
                where $text is not null and contains(lower(concat_ws(' ', k.candidate_code, k.candidate)), lower($text))))
),
groups as materialized (
    select seen_at, run_id, count(*) as files, sum(count(*)) over (order by seen_at desc, run_id desc) as up_to, (sum(count(*)) over ())::integer as total
    from matching
    group by seen_at, run_id
),
page_groups as materialized (
    select seen_at, run_id, up_to - files as before, total
    from groups
    where up_to > $skip and up_to - files < $skip + $take
),
placed as materialized (
    select m.*, m.source_folder || '/' || m.file_name as source_file, g.total,
        row_number() over (order by m.seen_at desc, m.run_id desc, m.source_folder || '/' || m.file_name) + (select min(before) from page_groups) as place
    from matching m
    join page_groups g on g.seen_at = m.seen_at and g.run_id = m.run_id
    qualify place > $skip and place <= $skip + $take
)
select p.run_id, p.source_file, p.origin, p.size_bytes, p.status, p.interview_id, p.batch_id, p.seen_at, k.candidate_code, k.candidate, p.total
from placed p
left join (from store.interview_card semi join placed using (interview_id)) k using (interview_id)
order by p.place;
