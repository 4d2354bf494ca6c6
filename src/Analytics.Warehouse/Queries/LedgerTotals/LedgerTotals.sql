-- How many files were ever seen, by their last fate: each is in one of them, so that they add up.
with elsewhere as (
    -- The same file under another path, as in a second copy of a folder: nothing changed by it, and the ledger knows it by its first place or its last.
    select count(distinct origin) as files
    from store.ingest_source
    where origin not in (select origin from store.ingest_file) and not regexp_matches(lower(origin), '(\.zip|\.tar\.gz|\.tgz|/run\.json)$')
)
select (count(f.run_id) + any_value(e.files))::integer as files,
    (count(*) filter (f.status = 'loaded'))::integer as loaded,
    (count(*) filter (f.status = 'quarantined'))::integer as quarantined,
    (count(*) filter (f.status = 'duplicate'))::integer as duplicate,
    (count(*) filter (f.status = 'dismissed'))::integer as dismissed,
    any_value(e.files)::integer as unchanged,
    (count(*) filter (f.status = 'erased'))::integer as erased
from elsewhere e
left join store.ingest_file f on true
