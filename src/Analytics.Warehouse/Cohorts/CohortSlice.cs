using System.Text.RegularExpressions;
using Analytics.Warehouse.Aggregates;
using Analytics.Warehouse.Queries;

namespace Analytics.Warehouse.Cohorts;

/// <summary>
/// A cohort as temporary tables of a connection, at one state of the warehouse: all statements of a page about a cohort share one. An aggregate is put there
/// when a statement first names it, from what is kept where the cohort is one that strata and periods can tell, else from its interviews' summaries.
/// </summary>
internal sealed partial class CohortSlice : IDisposable
{
    private readonly SliceConnections _connections;
    private readonly SliceConnection _connection;
    private readonly HashSet<Aggregate> _filled = [];
    private bool _isBroken;

    private CohortSlice(SliceConnections connections, SliceConnection connection) => (_connections, _connection) = (connections, connection);

    /// <summary>Opens a slice.</summary>
    /// <param name="connections">Where its connection comes from, and goes when the slice is disposed.</param>
    /// <param name="cohort">The cohort.</param>
    /// <param name="rows">The interviews that may be read.</param>
    /// <param name="kind">What it reads.</param>
    /// <param name="found">What was found in rows; null where nothing is looked for there.</param>
    public static CohortSlice Open(SliceConnections connections, Cohort cohort, Cohort rows, SliceKind kind, byte[]? found)
    {
        var connection = connections.Take(kind);
        try
        {
            connection.Begin(cohort, rows, found);
            return new CohortSlice(connections, connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs a statement that reads the slice's tables by their names.</summary>
    public List<TRow> Query<TRow>(string sql, QueryParameters? parameters)
    {
        lock (_filled)
        {
            try
            {
                foreach (var aggregate in AggregatesIn(sql).Where(_filled.Add)) _connection.Fill(aggregate);
                return _connection.Query<TRow>(sql, parameters);
            }
            catch
            {
                _isBroken = true;
                throw;
            }
        }
    }

    /// <summary>Runs a statement that gives no rows. What it makes may last, so that no other slice gets the connection.</summary>
    public void Execute(string sql)
    {
        lock (_filled)
        {
            _isBroken = true;
            _connection.Execute(sql);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_isBroken) _connection.Dispose();
        else _connections.Return(_connection);
    }

    private static IEnumerable<Aggregate> AggregatesIn(string sql) =>
        NamePattern().Matches(sql).Select(match => Aggregate.OfSlice(match.Value)).OfType<Aggregate>();

    [GeneratedRegex(@"\bcohort_[a-z_]+\b", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
