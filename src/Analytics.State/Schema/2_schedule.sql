-- When a saved view is sent by itself, and what became of it each time. Both go with their view.
create table schedule (
    id integer primary key autoincrement,
    view_id integer not null references saved_view (id) on delete cascade,
    every text not null,
    at_minute integer not null check (at_minute between 0 and 1439),
    time_zone text not null,
    recipients text not null,
    folder text,
    only_when_changed integer not null,
    last_data text,
    made_at text not null
) strict;

create table schedule_run (
    id integer primary key autoincrement,
    schedule_id integer not null references schedule (id) on delete cascade,
    started_at text not null,
    finished_at text,
    outcome text not null,
    reason text
) strict;

create index schedule_run_of on schedule_run (schedule_id, id);
