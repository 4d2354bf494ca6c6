-- Per interview of a stretch of numbers, x in billionths (of a doubling of words, of a question) and y in points: the centred sums Sxx and Sxy in billionths.
-- Every step is on whole numbers, so the order of addition cannot matter; the roundings are far below what a slope could show.
create macro store.interview_slopes(first_no, last_no) as table
with judged as materialized (
    select e.interview_no, e.micropoints as y, q.answer_words, q.question_no
    from (from store.judged_item where micropoints is not null and question_no is not null and interview_no between first_no and last_no) e
    join (from store.question where interview_no between first_no and last_no) q using (interview_no, question_no)
),
properties as (
    select interview_no, 'verbosity' as property, y::hugeint as y, round(log2(answer_words) * 1000000000)::hugeint as x from judged where answer_words > 0
    union all
    select interview_no, 'order' as property, y, question_no::hugeint * 1000000000 as x from judged
),
summed as (
    select interview_no, property, count(*) as items, sum(x) as x, sum(y) as y, sum(x * x) as xx, sum(x * y) as xy
    from properties
    group by interview_no, property
    having count(*) >= 2
)
select interview_no, property, items, (items * xx - x * x) // (items * 1000000000) as xx, (items * xy - x * y) // (items * 1000000) as xy
from summed;
