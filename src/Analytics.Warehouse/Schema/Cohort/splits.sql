-- Queries split their figures by dimensions. A value is written as in a query string; null when nothing splits.
create macro split_value(split_by, run_id, evaluator, held_position, quality_profile, recommendation, part) as
case split_by
    when 'run' then run_id
    when 'evaluator' then evaluator
    when 'position' then coalesce(held_position, 'unknown')
    when 'profile' then coalesce(quality_profile::varchar, 'unknown')
    when 'recommendation' then coalesce(recommendation::varchar, 'unknown')
    when 'section' then part
end;

-- What orders the values: profiles from weak up, recommendations from proceed down, runs by time, the rest by name in natural order; "unknown" comes last.
create macro split_rank(split_by, split, started_at) as
case split_by
    when 'run' then started_at::varchar
    when 'position' then if(split = 'unknown', '1', '0' || store.natural(split))
    when 'profile' then coalesce(enum_code(try_cast(split as quality_profile))::varchar, 'unknown')
    when 'recommendation' then coalesce((9 - enum_code(try_cast(split as recommendation)))::varchar, 'unknown')
    when 'evaluator' then store.natural(split)
    else ''
end;
