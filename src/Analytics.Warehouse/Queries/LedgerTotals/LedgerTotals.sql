-- How many files were ever seen, and how many are kept out: the first sentence of the Data page.
select count(*)::integer as files,
    (count(*) filter (status = 'loaded'))::integer as loaded,
    (count(*) filter (status = 'quarantined'))::integer as quarantined
from ingest_files
