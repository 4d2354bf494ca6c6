-- Whether everything that was ever seen came from one folder: a page of invented samples must say that they are samples.
select count(*)::integer as files,
    (count(*) filter (starts_with(origin, $folder)))::integer as from_folder
from ingest_files
