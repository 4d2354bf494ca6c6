-- What is in the cluster, in the order in which every reader takes it up. Tables "segment" and "segment_file" are kept close to DuckLake's data_file.

-- One row: which cluster this is. A reader's file says which one it follows.
create table cluster (cluster_id uuid not null);
insert into cluster values (gen_random_uuid());

-- The log. Positions have no gaps; a reader takes up the published ones from the beginning, up to the first that is not.
create table entry (
    position bigint primary key,
    kind text not null,                        -- beginning | files | erasure | retry | dismissal
    batch_key text unique,                     -- of files: the same states of the same files are one batch
    wish jsonb,                                -- what is asked; of files gone once they are published
    files integer not null,
    asked_at timestamptz not null default now(),
    taken_at timestamptz,
    taken_by text,
    fault text,                                -- why the last attempt failed
    published_at timestamptz,
    gone text[] not null default '{}',         -- places known before that were gone when the files were read
    segment_id bigint
);
create index entry_unpublished on entry (position) where published_at is null;

create sequence segment_ids;

-- A folder of Parquet files, whole. Of a batch, or a checkpoint: everything up to a position.
create table segment (
    segment_id bigint primary key,
    begin_position bigint not null,            -- the entry it brings; of a checkpoint, the last one it holds
    end_position bigint,                       -- the checkpoint that holds it too; null while none does
    is_checkpoint boolean not null,
    path text not null unique,
    made_at timestamptz not null default now(),
    deleted_at timestamptz                     -- when its files were deleted
);

create table segment_file (
    segment_id bigint not null references segment,
    table_name text not null,
    file_name text not null,
    record_count bigint not null,
    file_size_bytes bigint not null,
    primary key (segment_id, file_name)
);

-- What stood in the inbox when it was last asked for: what differs is new. Times in microseconds since 1970.
create table source (
    origin text primary key,
    size_bytes bigint not null,
    modified_us bigint not null,
    changed_us bigint,
    position bigint not null
);

-- Where contents came from, to see whether that place is gone when the same comes from another.
create table known_file (origin text primary key, run_id text not null, location text, content_sha256 text);
create index known_file_content on known_file (content_sha256);
create index known_file_run on known_file (run_id);

-- Who reads, and how far they are.
create table reader (name text primary key, position bigint not null, seen_at timestamptz not null);
