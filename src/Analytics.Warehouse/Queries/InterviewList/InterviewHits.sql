-- Where the words searched for are said: the first turn of each interview shown that holds them, with some text around.
with hit as (
    select interview_id, turn_no, speaker, text, strpos(lower(text), lower($q)) as place
    from rows.turn
    where interview_id in (select unnest($interviews)) and contains(lower(text), lower($q))
),
first_hit as (
    select *, count(*) over (partition by interview_id) as turns_hit
    from hit
    qualify row_number() over (partition by interview_id order by turn_no) = 1
)
-- Cut between words where there are words to cut between, and never into what was searched for.
select interview_id, turn_no, speaker, turns_hit,
    if(place > 61, '…' || regexp_replace(substring(text, place - 60, 60), '^\S*\s+', ''), substring(text, 1, place - 1))
    || substring(text, place, length($q))
    || if(length(text) >= place + length($q) + 140,
        regexp_replace(substring(text, place + length($q), 140), '\s+\S*$', '') || '…',
        substring(text, place + length($q)))
    as excerpt
from first_hit
order by interview_id;
