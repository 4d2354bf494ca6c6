-- Schema "store" belongs to Analytics.Warehouse alone and may change with any release; the public face is in Views.
-- No primary keys on purpose: the one writer keeps keys unique, and DuckDB's index checks reject deleting and re-inserting a key in one transaction.
create schema store;

-- One row: which schema the file has. Its presence is how a warehouse is told from any other DuckDB file.
create table store.schema_version (version integer not null);

-- One row: how many batches changed anything, and when (UTC) the last one did.
create table store.warehouse_version (version bigint not null, changed_at timestamp not null);
insert into store.warehouse_version values (0, (current_timestamp at time zone 'UTC')::timestamp);

create type quality_profile as enum ('weak', 'average', 'strong', 'exceptional');
create type recommendation as enum ('not_a_fit', 'reservations', 'proceed');
