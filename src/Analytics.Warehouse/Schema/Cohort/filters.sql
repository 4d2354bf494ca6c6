-- What a filter is. Cohorts/CohortSlice.sql asks it of runs, strata and interviews.

-- An empty list does not filter; "unknown" stands for a value the file does not give.
create macro store.allows(wanted, unwanted, held) as
(len(wanted) = 0 or list_contains(wanted, coalesce(held::varchar, 'unknown'))) and not list_contains(unwanted, coalesce(held::varchar, 'unknown'));
-- Candidates are named by code or by name, in small letters.
create macro store.is_named(wanted, code, name) as list_contains(wanted, lower(code)) or list_contains(wanted, lower(name));
create macro store.allows_day(from_day, to_day, started_at) as
(from_day is null or started_at >= from_day::date) and (to_day is null or started_at < to_day::date + interval 1 day);

-- A bit for each interview_no, the highest of the first byte for number 0: what only rows can tell, asked of them once (Cohorts/FoundInterviews.cs).
create macro store.is_found(found, no) as if(no < bit_length(found), get_bit(found, no::integer), 0) = 1;
