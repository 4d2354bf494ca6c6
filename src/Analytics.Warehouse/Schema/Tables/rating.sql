-- What people rated in the portal, copied from the state file, which keeps it (Analytics.State, RatingMirror). It is not an interview's rows: a rating outlives
-- the text it was given on, and goes when the interview is erased.
create table store.rating (
    rating_no bigint not null,                 -- its number in the state file
    interview_id bigint not null,
    item_no integer not null,                  -- of the evaluation item that was rated
    criterion varchar not null,
    question_no integer,
    turn_no integer,
    score double not null,
    scale_min double not null,
    scale_max double not null,
    rater varchar not null,
    note varchar not null,
    rated_at timestamp not null,               -- UTC
    blind boolean not null,                    -- whether the evaluator's score was hidden
    rubric_version varchar not null,
    purpose varchar not null,                  -- why it was drawn: sample | disagreement | near_mark | double | given (in a file)
    probability double,                        -- with which it was drawn; null when unknown
    dialogue bigint                            -- store.evaluation.answer of the words that were rated, or store.interview.dialogue
);
