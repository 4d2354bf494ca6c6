-- The formats that anything loaded is written in.
select distinct source
from store.run
order by source
