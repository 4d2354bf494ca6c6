-- How many rows an export of the ledger will have.
select count(*) from ingest_files
