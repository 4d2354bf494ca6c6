-- How many ratings there are, of all that is loaded: where there is none, nobody looks for any.
select count(*) as ratings
from ratings
