-- Rules that watch figures, what each remembers between looks, what they raised, and what is to be sent about it. An alert outlives its rule; at most one of a rule is open, and each target of an alert is one row.
create table alert_rule (
    id integer primary key autoincrement,
    name text not null unique collate nocase,
    kind text not null,
    subject text not null,
    limit_value real,
    cohort text not null,
    in_a_row integer not null check (in_a_row between 1 and 5),
    recipients text not null,
    webhook_url text,
    webhook_secret text,
    is_paused integer not null default 0,
    revision integer not null default 1,
    made_at text not null
) strict;

create table alert_watch (
    rule_id integer primary key references alert_rule (id) on delete cascade,
    year_from text not null,
    looks_expected integer not null,
    looks integer not null,
    data text,
    held integer not null,
    let_go integer not null,
    anchors text not null,
    looked_at text not null,
    outcome text not null,
    says text not null
) strict;

create table alert (
    id integer primary key autoincrement,
    rule_id integer references alert_rule (id) on delete set null,
    rule_name text not null,
    says text not null,
    value real,
    low real,
    high real,
    error real,
    n integer,
    address text not null,
    raised_at text not null,
    acknowledged_at text,
    acknowledged_by text,
    note text,
    resolved_at text,
    resolved_says text
) strict;

create unique index alert_open on alert (rule_id) where resolved_at is null;

create table alert_delivery (
    id integer primary key autoincrement,
    alert_id integer not null references alert (id) on delete cascade,
    way text not null,
    target text not null,
    key text not null unique,
    state text not null,
    tries integer not null default 0,
    reason text,
    sent_at text,
    unique (alert_id, way, target)
) strict;
