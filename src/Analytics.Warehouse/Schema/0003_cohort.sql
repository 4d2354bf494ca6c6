-- The one place where a cohort becomes the interviews it selects, and the one place that says how lists of interviews are ordered. Queries call these
-- macros with a cohort's parameters ($positions ... $q, see CohortParameters); none repeats what stands here.

-- An empty list does not filter; "unknown" stands for a value the file does not give.
create macro cohort_allows(wanted, held) as len(wanted) = 0 or list_contains(wanted, coalesce(held, 'unknown'));

create macro cohort_runs(runs, evaluators, from_day, to_day) as table
select run_id, started_at, evaluator
from store.run
where cohort_allows(runs, run_id)
    and cohort_allows(evaluators, evaluator)
    and (from_day is null or started_at >= from_day::date)
    and (to_day is null or started_at < to_day::date + interval 1 day);

-- Narrow columns only: what is shown of an interview beyond them is read for the rows of one page.
create macro cohort_interviews(positions, profiles, runs, evaluators, recommendations, scores, kinds, findings, from_day, to_day, q, sections, means, relevances, scales) as table
select i.interview_id, i.run_id, r.started_at, r.evaluator, i.candidate_code, i.candidate, i.quality_profile, i.position,
    i.mean_score, i.scored_items, i.mean_relevance, i.measured_questions, i.recommendation, i.relevance_scale
from rows.interview i
join cohort_runs(runs, evaluators, from_day, to_day) r using (run_id)
where cohort_allows(positions, i.position)
    and (len(profiles) = 0 or list_contains(profiles::quality_profile[], i.quality_profile))
    and (len(recommendations) = 0 or list_contains(recommendations, coalesce(i.recommendation::varchar, 'unknown')))
    and (len(scales) = 0 or list_contains(scales, i.relevance_scale))
    and (len(means) = 0 or (i.mean_score >= means[1] and i.mean_score < means[2]))
    -- Score and section are of one and the same item, relevance and kind of one and the same question.
    and (len(scores) + len(sections) = 0 or i.interview_id in (
        select e.interview_id from rows.evaluation e
        where (len(scores) = 0 or list_contains(scores, e.score)) and (len(sections) = 0 or (list_contains(sections, e.section) and e.score is not null))))
    and (len(relevances) = 0 or i.interview_id in (
        select k.interview_id from rows.question k
        where k.relevance >= relevances[1] and k.relevance < relevances[2] and (len(kinds) = 0 or list_contains(kinds, k.kind))))
    and (len(kinds) = 0 or i.interview_id in (select k.interview_id from rows.question k where list_contains(kinds, k.kind)))
    and (len(findings) = 0 or i.interview_id in (select f.interview_id from rows.finding f where list_contains(findings, f.code)))
    and (q is null or i.interview_id in (select t.interview_id from rows.turn t where contains(lower(t.text), lower(q))));

-- Three keys order any list: a number whose sign carries the direction (what is missing comes last either way), a text for the columns that are one,
-- then the candidate's code; what is left of ties is broken by interview_id.
create macro interview_sort_number(sort, descending, started_at, quality_profile, held_position, mean_score, mean_relevance, recommendation) as
coalesce(case sort
    when 'started' then epoch(started_at)
    when 'profile' then enum_code(quality_profile)::double
    when 'position' then if(held_position is null, null, 0.0)
    when 'score' then mean_score
    when 'relevance' then mean_relevance
    when 'recommendation' then enum_code(recommendation)::double
    else 0.0 end * case when descending then -1.0 else 1.0 end, 'infinity'::double);

create macro interview_sort_text(sort, candidate, held_position, evaluator) as
case sort when 'candidate' then candidate when 'position' then coalesce(held_position, '') when 'evaluator' then evaluator else '' end;
