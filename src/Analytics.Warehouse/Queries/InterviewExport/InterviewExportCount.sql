-- How many rows an export of interviews will have: what tells a reader how long it takes, and Excel whether it fits.
select count(*)
from cohort_interviews($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)
