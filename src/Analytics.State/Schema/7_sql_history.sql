-- Statements that were asked on the page, so that one can be asked again; what they gave is not kept.
create table sql_history (
    id integer primary key autoincrement,
    owner text not null,
    statement text not null,
    asked_at text not null,
    milliseconds integer not null,
    row_count integer,                          -- null where it failed
    fault text
) strict;
create index sql_history_of_owner on sql_history (owner, id desc);
