-- Sets of a few values as bits of a number, one definition for what is kept and for what is asked. What has no bit of its own shares the lowest one, which no
-- filter can ask for.
create or replace macro store.score_bit(section, score) as (1 << (score - 1)) * case section when 'project' then 1 when 'technical' then 32 else 1024 end;

-- The bits of any of these scores in any of these sections; no scores are all scores, no sections all sections. Null when nothing is asked, as the next two.
create or replace macro store.score_mask(scores, sections) as
if(len(scores) + len(sections) = 0, null, if(len(scores) = 0, 31, list_aggregate(list_transform(scores, lambda one: 1 << (one - 1)), 'bit_or'))
    * if(len(sections) = 0, 1057, list_aggregate(list_transform(sections, lambda one: case one when 'project' then 1 else 32 end), 'bit_or')));

create or replace macro store.kind_bit(kind) as 1 << coalesce(list_position(['introduction', 'project', 'technical', 'follow_up', 'closing', 'ending'], kind), 0);
create or replace macro store.kind_mask(kinds) as list_aggregate(list_transform(kinds, lambda one: store.kind_bit(one)), 'bit_or');

create or replace macro store.finding_bit(code) as 1::ubigint << coalesce(list_position([
    'unmeasured_relevance_averaged', 'reported_average_differs', 'closing_labelled_as_question', 'question_type_disagrees', 'recommendation_cut',
    'recommendation_contradicts', 'recommendation_unknown', 'interview_cut_off', 'turns_differ', 'item_unmatched', 'name_differs', 'section_missing',
    'report_section_missing', 'score_missing', 'question_not_in_dialogue', 'value_unreadable', 'section_repeated', 'candidate_code_shared', 'duplicate_content',
    'position_normalised', 'text_shortened', 'unknown_member', 'assumed', 'left_out'], code), 0);
create or replace macro store.finding_mask(codes) as list_aggregate(list_transform(codes, lambda one: store.finding_bit(one)), 'bit_or');
