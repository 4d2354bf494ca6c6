-- What a recruiter's turn asks, so that the same question is found again behind another greeting: the last sentence that ends in a question mark, else the
-- last sentence.
create macro store.asked_sentence(text) as
trim(coalesce(nullif(regexp_extract(text, '([^.!?\n]+[?])[^?]*$', 1), ''), regexp_extract(text, '([^.!?\n]+[.!?]*)\s*$', 1)));

-- Its words alone, in lower case, without a polite opening: two questions are the same when these are.
create macro store.question_words(text) as
regexp_replace(
    trim(regexp_replace(lower(store.asked_sentence(text)), '[^\p{L}\p{N}]+', ' ', 'g')),
    '^((next question|my question is|please|to start|finally|(for )?the (first|next|last) (technical )?question|i d like (you )?to (hear|tell me|explain|describe)|tell me|(could|can|would|will) you (please )?(tell me|explain|describe|set out|walk me through|share)|let s talk about|and|so|now) )+', '');

-- The questions of some interviews by their words, each candidate's newest answer only: whoever is asked again is still one candidate.
create macro store.asked_question(ids) as table
with asked as (
    select i.interview_id, r.started_at, i.candidate_code, i.candidate, i.position, i.quality_profile, q.question_no, q.kind, q.relevance,
        store.asked_sentence(t.text) as sentence, store.question_words(t.text) as words
    from (from rows.question where kind in ('project', 'technical') and interview_id in (select unnest(ids))) q
    join (from rows.turn where interview_id in (select unnest(ids))) t using (interview_id, turn_no)
    join rows.interview i using (interview_id)
    join store.run r using (run_id)
),
-- Three words and less ("how so") say nothing of what is asked; nor do follow-ups, which are scored with their parent.
specific as (
    select * from asked where len(string_split(words, ' ')) > 3
),
newest as (
    select *
    from specific
    qualify row_number() over (partition by words, candidate_code, position, quality_profile order by started_at desc, interview_id desc, question_no) = 1
)
select n.*, left(md5(n.words), 12) as question_key, e.score
from newest n
left join (from rows.evaluation where question_no is not null and interview_id in (select unnest(ids))) e using (interview_id, question_no);
