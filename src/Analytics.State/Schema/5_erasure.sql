-- Who must not be erased, what was erased (by keyed hashes that name nobody), and which backups may still hold it.
create table hold (
    id integer primary key autoincrement,
    candidate text not null unique collate nocase,
    reason text not null,
    added_by text not null,
    added_at text not null
) strict;

create table erasure (
    id integer primary key autoincrement,
    kind text not null,
    actor text not null,
    began_at text not null,
    finished_at text,
    receipt text
) strict;

create table erased_mark (
    mark text primary key,
    erasure_id integer not null references erasure (id)
) strict, without rowid;

create table backup (
    id integer primary key autoincrement,
    path text not null,
    made_at text not null,
    size_bytes integer not null,
    fate text not null,
    fate_at text
) strict;
