using DuckDB.NET.Data;

namespace Analytics.Warehouse.Cohorts;

/// <summary>Connections of slices that have ended, for those that begin next.</summary>
/// <param name="open">Opens another connection.</param>
internal sealed class SliceConnections(Func<DuckDBConnection> open) : IDisposable
{
    private const int Most = 8;

    private readonly Lock _oneTaker = new();
    private readonly List<SliceConnection> _free = [];
    private int _file;

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

    /// <summary>Lets go of every connection: another file has taken the warehouse's place. Those that are taken are not given out again.</summary>
    public void Forget()
    {
        lock (_oneTaker)
        {
            foreach (var connection in _free) connection.Dispose();
            _free.Clear();
            _file++;
        }
    }

    /// <summary>Gives a connection back; its slice ends.</summary>
    public void Return(SliceConnection connection)
    {
        connection.End();
        SliceConnection? oldest = null;
        lock (_oneTaker)
        {
            if (connection.File == _file) _free.Add(connection);
            else oldest = connection;
            if (_free.Count > Most)
            {
                oldest = _free[0];
                _free.RemoveAt(0);
            }
        }

        oldest?.Dispose();
    }

    /// <inheritdoc />
    public void Dispose() => Forget();

    private SliceConnection Make(SliceKind kind)
    {
        // Taken before opening: a connection may be to a newer file than it says, never to an older one.
        var file = Volatile.Read(ref _file);
        var connection = open();
        try
        {
            return new SliceConnection(connection, kind, file);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
