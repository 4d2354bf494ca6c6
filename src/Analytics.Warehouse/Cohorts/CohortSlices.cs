using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Scopes;
using Analytics.Warehouse.Telemetry;

namespace Analytics.Warehouse.Cohorts;

/// <summary>The slices that were asked for last, kept while the warehouse does not change: a page's statements, and the pictures it shows, share one.</summary>
/// <param name="warehouse">The warehouse.</param>
internal sealed class CohortSlices(WarehouseDatabase warehouse) : IDisposable
{
    // A page's own, the period before it, and those of another reader. Each holds a connection, and plans are kept by each.
    private const int Most = 6;

    // A slice answers one statement at a time; a page that asks two beside each other gets another.
    private const int BesideEachOther = 2;

    // Of so few runs, reading where the cells are is less than putting them into tables; unless there are many others to read past.
    private const int FewChosen = 4;

    // Up to so many runs, telling them apart adds few rows, so that all statements of a cohort share a slice.
    private const int FewRuns = 200;

    private readonly LinkedList<Entry> _latest = [];
    private readonly FoundInterviews _found = new(warehouse);
    private readonly SafeInterviews _safe = new(warehouse);
    private readonly SliceConnections _connections = new(warehouse.OpenConnection);

    /// <summary>Runs a statement over a cohort.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="byRun">Whether the statement tells runs apart.</param>
    /// <param name="isKept">Null to let the cohort decide; tests hold one source against the other.</param>
    /// <param name="split">What its rows are split by, where the reader may be told of groups only; null where single interviews may be read.</param>
    /// <param name="statement">The statement.</param>
    public List<TRow> Query<TRow>(Cohort cohort, bool byRun, bool? isKept, GroupSplit? split, Statement statement)
    {
        var kept = split is null && (isKept ?? cohort.IsOfCells);
        var entry = Take(new Key(warehouse.Version, ReadScope.Current, cohort, split, Kind(cohort, byRun, kept)));
        try
        {
            var slice = entry.Slice.Value;
            return warehouse.Statements.Time(statement.Name, cohort, () => slice.Query<TRow>(statement.Sql, statement.Parameters).Veiled());
        }
        catch
        {
            // After a fault its transaction may be over.
            entry.IsStale = true;
            throw;
        }
        finally
        {
            Leave(entry);
        }
    }

    /// <summary>A slice for one reader alone, who disposes it.</summary>
    public CohortSlice OpenOwn(Cohort cohort) =>
        ReadScope.Current.ShowsInterviews
            ? Open(new Key(warehouse.Version, ReadScope.Current, cohort, null, new SliceKind(true, cohort.IsOfCells, InPlace: cohort.IsOfCells, OfCriteria: cohort.Criteria.Count > 0)))
            : throw OutOfScopeException.OfInterviews();

    /// <summary>Lets go of slices that nobody is reading: the warehouse has changed, or is about to be closed.</summary>
    public void Clear()
    {
        lock (_latest)
        {
            foreach (var entry in _latest) entry.IsStale = true;
            Trim();
        }
    }

    /// <summary>The same, and no connection is used again: another file has taken the warehouse's place.</summary>
    public void Forget()
    {
        Clear();
        _connections.Forget();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Clear();
        _connections.Dispose();
    }

    // Many runs that are told apart are read where they are, too: putting them into tables costs more than a statement of them.
    private SliceKind Kind(Cohort cohort, bool byRun, bool isKept)
    {
        var areMany = warehouse.Runs > FewRuns;
        var areFewChosen = isKept && cohort.Runs.Count is > 0 and <= FewChosen;
        var apart = byRun || areFewChosen || !areMany;
        return new SliceKind(apart, isKept, ByMonth: !apart, InPlace: isKept && (areMany ? byRun && !areFewChosen : areFewChosen), OfFewRuns: areMany && areFewChosen, OfCriteria: cohort.Criteria.Count > 0);
    }

    private Entry Take(Key key)
    {
        lock (_latest)
        {
            var same = _latest.Where(one => !one.IsStale && one.Key == key).ToList();
            var entry = same.MinBy(one => one.Readers);
            if (entry?.Readers > 0 && same.Count < BesideEachOther) entry = null;
            var isKept = entry is not null;
            if (entry is null) entry = new Entry(key, new Lazy<CohortSlice>(() => Open(key)));
            else _latest.Remove(entry);
            _latest.AddFirst(entry);
            entry.Readers++;
            WarehouseInstruments.CountCache("slices", isKept);
            return entry;
        }
    }

    private void Leave(Entry entry)
    {
        lock (_latest)
        {
            entry.Readers--;
            entry.IsStale |= !entry.Slice.IsValueCreated || entry.Key.Version != warehouse.Version;
            Trim();
        }
    }

    private void Trim()
    {
        var place = 0;
        for (var node = _latest.First; node is not null;)
        {
            var next = node.Next;
            if (node.Value.Readers == 0 && (node.Value.IsStale || place >= Most))
            {
                _latest.Remove(node);
                if (node.Value.Slice.IsValueCreated) node.Value.Slice.Value.Dispose();
            }
            else
            {
                place++;
            }

            node = next;
        }
    }

    private CohortSlice Open(Key key) => warehouse.Statements.Time(nameof(CohortSlice), key.Cohort, () => CohortSlice.Open(
        _connections, key.Cohort, key.Scope.Rows, key.Kind, key.Split is { } split ? _safe.Of(key.Scope, key.Cohort, split) : _found.Of(key.Cohort)));

    private sealed record Key(long Version, ReadScope Scope, Cohort Cohort, GroupSplit? Split, SliceKind Kind);

    private sealed class Entry(Key key, Lazy<CohortSlice> slice)
    {
        public Key Key { get; } = key;

        public Lazy<CohortSlice> Slice { get; } = slice;

        public int Readers { get; set; }

        public bool IsStale { get; set; }
    }
}
