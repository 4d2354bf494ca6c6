-- Pages somebody wants to find again. Numbers are never given twice, so that a link to a deleted view leads nowhere instead of to another.
create table saved_view (
    id integer primary key autoincrement,
    name text not null unique collate nocase,
    address text not null,
    is_pinned integer not null default 0,
    saved_at text not null
) strict;
