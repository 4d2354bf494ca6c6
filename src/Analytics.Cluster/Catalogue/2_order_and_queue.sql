-- When a batch was last given to the queue: until then it is nobody's, after that it waits for its turn.
alter table entry add column enqueued_at timestamptz;

-- Which entry said so: batches are published in another order than they are taken up.
alter table known_file add column position bigint not null default 0;
