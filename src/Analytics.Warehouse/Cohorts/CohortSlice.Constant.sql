-- The cohort as a constant, for what looks at every interview: the conditions of filters that are not asked vanish from the plan, and those that are need no join. Only
-- statements whose plans are not kept may name it.
set variable cohort = (select a from cohort_asked a);
