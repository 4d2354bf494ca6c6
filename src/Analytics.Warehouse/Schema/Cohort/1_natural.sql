-- Names in the order people count in: numbers by their value (C2 before C10), upper and lower case and accents alike. Cohorts/NaturalOrder.cs says the same.
create macro store.natural(name) as
array_to_string(list_transform(regexp_extract_all(lower(strip_accents(name)), '[0-9]+|[^0-9]+'),
    lambda part: if(part[1] between '0' and '9', lpad(ltrim(part, '0'), 20, '0'), part)), '');

-- The same for codes, which are many: what stands before the last number, and that number.
create macro store.code_order(code) as
rtrim(code, '0123456789') || lpad(ltrim(code[length(rtrim(code, '0123456789')) + 1:], '0'), 20, '0');

-- Where each name stands among all, worked out once a name and not once a row.
create view store.position_place as
select position, row_number() over (order by store.natural(position), position) as place from (select distinct position from store.stratum where position is not null);

create view store.evaluator_place as
select evaluator, row_number() over (order by store.natural(evaluator), evaluator) as place from (select distinct evaluator from store.run);
