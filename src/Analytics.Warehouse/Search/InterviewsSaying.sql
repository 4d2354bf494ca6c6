-- The interviews behind those in the index of words that say a phrase: what was said is read, by the rules of the index (SearchText).
-- Few turns hold the longest word, so only those are cut into words.
select distinct interview_no
from store.turn
where interview_no > $covered
    and case when contains(search_fold(text), $longest) then contains(' ' || search_words(text) || ' ', $phrase) else false end
