-- The calibration report of each run and each evaluator as it was when last computed, so that the history of a verdict is read and not computed. A snapshot is
-- of the data whose fingerprint it carries; other data, or other thresholds, make it stale.
create table store.snapshot (
    subject varchar not null,                  -- run | evaluator
    name varchar not null,                     -- run_id, or the evaluator
    fingerprint varchar not null,
    taken_at timestamp not null,               -- UTC
    interviews bigint not null
);

create table store.snapshot_verdict (
    subject varchar not null,
    name varchar not null,
    card varchar not null,
    place integer not null,                    -- order of reading
    verdict varchar not null,                  -- pass | fail | not_proven | no_data
    value double,
    low double,
    high double,
    n bigint not null,
    sentence varchar not null
);

create table store.snapshot_metric (
    subject varchar not null,
    name varchar not null,
    metric varchar not null,
    value double,
    low double,
    high double,
    se double,
    n bigint not null,
    unit varchar not null
);
