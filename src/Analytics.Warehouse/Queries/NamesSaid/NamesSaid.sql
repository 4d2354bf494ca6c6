-- Which of some words are candidates' names, whole or in part: what people wrote may name somebody whom its reader must not know.
with name as (
    select distinct trim(regexp_replace(strip_accents(lower(nfc_normalize(candidate))), '[^\p{L}\p{N}]+', ' ', 'g')) as words
    from store.interview_summary
),
part as (
    select distinct unnest(string_split(words, ' ')) as words from name
)
select words from name where words in (select unnest($whole::varchar[]))
union
select words from part where words in (select unnest($parts::varchar[]))
