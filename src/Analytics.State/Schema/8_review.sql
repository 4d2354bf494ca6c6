-- What people are asked to rate, what they rated, what they agreed on, and named selections of that. An answer is known by interview, item, criterion and the hash of
-- the words that were said; a rating outlives its queue, a golden set the ratings it was made of.
create table review_queue (
    id integer primary key autoincrement,
    name text not null unique collate nocase,
    purpose text not null,
    cohort text not null,
    raters text not null,                       -- one a line; empty for anyone
    seed integer not null,
    population integer not null,                -- answers it was drawn from
    rubric_version text not null,
    made_by text not null,
    made_at text not null
) strict;

create table review_item (
    id integer primary key autoincrement,
    queue_id integer not null references review_queue (id) on delete cascade,
    place integer not null,
    interview_id integer not null,
    item_no integer not null,
    criterion text not null,
    question_no integer,
    turn_no integer,
    scale_min real not null,
    scale_max real not null,
    dialogue integer,
    why text not null,
    probability real,
    raters_wanted integer not null
) strict;

create index review_item_of_queue on review_item (queue_id, place);
create index review_item_of_interview on review_item (interview_id);

create table review_skip (
    item_id integer not null references review_item (id) on delete cascade,
    rater text not null,
    reason text not null,
    skipped_at text not null,
    primary key (item_id, rater)
) strict, without rowid;

create table rating (
    id integer primary key autoincrement,
    queue_id integer references review_queue (id) on delete set null,
    interview_id integer not null,
    item_no integer not null,
    criterion text not null,
    question_no integer,
    turn_no integer,
    scale_min real not null,
    scale_max real not null,
    dialogue integer,
    score real not null,
    rater text not null,
    note text not null,
    rated_at text not null,
    is_blind integer not null,
    rubric_version text not null,
    purpose text not null,
    probability real
) strict;

create unique index rating_once on rating (interview_id, item_no, criterion, coalesce(dialogue, -1), rater);

create table agreed_rating (
    id integer primary key autoincrement,
    interview_id integer not null,
    item_no integer not null,
    criterion text not null,
    question_no integer,
    turn_no integer,
    scale_min real not null,
    scale_max real not null,
    dialogue integer,
    score real not null,
    why text not null,
    agreed_by text not null,
    agreed_at text not null
) strict;

create unique index agreed_once on agreed_rating (interview_id, item_no, criterion, coalesce(dialogue, -1));

create table golden_set (
    id integer primary key autoincrement,
    name text not null unique collate nocase,
    description text not null,
    made_by text not null,
    made_at text not null
) strict;

create table golden_item (
    set_id integer not null references golden_set (id) on delete cascade,
    interview_id integer not null,
    item_no integer not null,
    criterion text not null,
    question_no integer,
    turn_no integer,
    scale_min real not null,
    scale_max real not null,
    dialogue integer,
    score real not null,
    basis text not null                         -- adjudicated | unanimous | one_rater
) strict;

create index golden_item_of_set on golden_item (set_id);
create index golden_item_of_interview on golden_item (interview_id);
