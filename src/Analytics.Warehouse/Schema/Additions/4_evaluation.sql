-- Of interviews loaded before, neither is known until they are loaded anew: their ratings are held to the whole dialogue, as they were.
alter table store.evaluation add column answer bigint;
alter table store.evaluation add column scale_step double;
