using DuckDB.NET.Data;

namespace Analytics.Warehouse.Cohorts;

/// <summary>Connections of slices that have ended, for those that begin next.</summary>
/// <param name="open">Opens another connection.</param>
internal sealed class SliceConnections(Func<DuckDBConnection> open) : IDisposable
{
    private const int Most = 8;

    private readonly Lock _oneTaker = new();
    private readonly List<SliceConnection> _free = [];

    /// <summary>A connection without a slice; that of the slice that ended last, whose plans are the most.</summary>
    public SliceConnection Take(SliceKind kind)
    {
        lock (_oneTaker)
        {
            if (_free.FindLast(one => one.Kind == kind) is { } free)
            {
                _free.Remove(free);
                return free;
            }
        }

        return Make(kind);
    }

    /// <summary>Gives a connection back; its slice ends.</summary>
    public void Return(SliceConnection connection)
    {
        connection.End();
        SliceConnection? oldest = null;
        lock (_oneTaker)
        {
            _free.Add(connection);
            if (_free.Count > Most)
            {
                oldest = _free[0];
                _free.RemoveAt(0);
            }
        }

        oldest?.Dispose();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_oneTaker)
        {
            foreach (var connection in _free) connection.Dispose();
            _free.Clear();
        }
    }

    private SliceConnection Make(SliceKind kind)
    {
        var connection = open();
        try
        {
            return new SliceConnection(connection, kind);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
