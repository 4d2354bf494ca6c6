-- Sessions, so that they can be ended from elsewhere; the rights somebody had last, so that a change is told; whose rights a schedule prints with; and what is told when an alert is
-- over. Keys that protect cookies lie here where several portals share them.
create table session (
    id text primary key,
    name text not null,
    began_at text not null,
    ended_at text
) strict, without rowid;

create index session_of on session (name);

create table rights_seen (
    name text primary key,
    role text not null,
    positions text,                             -- JSON; null for all
    seen_at text not null
) strict, without rowid;

create table protection_key (
    id integer primary key autoincrement,
    name text not null,
    xml text not null,
    made_at text not null
) strict;

alter table schedule add column owner text;     -- null for schedules of before, which print everything as an analyst
alter table schedule add column owner_role text;
alter table schedule add column owner_positions text;

alter table alert_delivery rename to alert_delivery_before;
create table alert_delivery (
    id integer primary key autoincrement,
    alert_id integer not null references alert (id) on delete cascade,
    news text not null,                         -- raised | over
    way text not null,
    target text not null,
    key text not null unique,
    state text not null,
    tries integer not null default 0,
    reason text,
    sent_at text,
    unique (alert_id, news, way, target)
) strict;
insert into alert_delivery (id, alert_id, news, way, target, key, state, tries, reason, sent_at)
select id, alert_id, 'raised', way, target, key, state, tries, reason, sent_at from alert_delivery_before;
drop table alert_delivery_before;
