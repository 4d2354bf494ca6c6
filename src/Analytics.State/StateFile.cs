using System.Data.Common;
using Analytics.State.Engines;
using Dapper;

namespace Analytics.State;

/// <summary>
/// What no transcript can give back: saved views and what is made of them. A SQLite file beside the warehouse, or tables of a PostgreSQL database where one is configured. Opened when
/// it is first asked, made when it is not there; several processes may use it at once. The warehouse can be deleted and rebuilt beside it.
/// </summary>
public sealed class StateFile : IDisposable
{
    private const string WarehouseEnding = ".duckdb";

    private readonly StateEngine _engine;

    /// <param name="path">The file; it need not exist. With a server, what lies beside the state lies beside this path.</param>
    /// <param name="server">A connection string of PostgreSQL; null or empty for the file.</param>
    /// <exception cref="StateUnavailableException">The connection string is none.</exception>
    public StateFile(string path, string? server = null)
    {
        Path = System.IO.Path.GetFullPath(path);
        IsOnServer = !string.IsNullOrWhiteSpace(server);
        _engine = IsOnServer ? new PostgresEngine(server!) : new SqliteEngine(Path);
    }

    /// <summary>Its full path; where the state is in PostgreSQL, where the file would be.</summary>
    public string Path { get; }

    /// <summary>Whether it is in PostgreSQL.</summary>
    public bool IsOnServer { get; }

    /// <summary>Whether anything was ever kept; asking makes nothing.</summary>
    /// <exception cref="StateUnavailableException">The server cannot be reached.</exception>
    public bool IsThere => Guarded(() => _engine.IsThere);

    /// <summary>Reads something in it: opening alone would not notice that it is damaged.</summary>
    /// <exception cref="StateUnavailableException">It cannot be opened, is damaged, or is another program's.</exception>
    public void Check() => Ask(connection => connection.ExecuteScalar<long>("select count(*) from (select id from access_token limit 1) any_token"));

    /// <summary>Asks for the highest number that the audit log ever gave out.</summary>
    internal string AuditGiven => _engine.AuditGiven;

    /// <summary>Where the state of a warehouse is kept when nobody says otherwise: <c>analytics.state</c> beside <c>analytics.duckdb</c>.</summary>
    /// <param name="warehouse">The DuckDB file.</param>
    public static string Beside(string warehouse)
    {
        ArgumentNullException.ThrowIfNull(warehouse);
        return (warehouse.EndsWith(WarehouseEnding, StringComparison.OrdinalIgnoreCase) ? warehouse[..^WarehouseEnding.Length] : warehouse) + ".state";
    }

    /// <summary>Writes it anew, so that nothing of what was deleted stays in its bytes. Of a file its log too; PostgreSQL's own log keeps what it must to be restored.</summary>
    /// <exception cref="StateUnavailableException">It cannot be written.</exception>
    public void Compact() => Ask(connection =>
    {
        _engine.Compact(connection);
        return true;
    });

    /// <summary>Writes a copy of it as it is now, without what was deleted, into a SQLite file that is not there yet, wherever it is kept itself.</summary>
    /// <exception cref="StateUnavailableException">It cannot be read, or the copy not written.</exception>
    public void CopyTo(string path) => Guarded(() =>
    {
        _engine.CopyTo(path);
        return true;
    });

    /// <summary>Takes over everything from a file, instead of what there is.</summary>
    /// <param name="path">What <see cref="CopyTo"/> wrote.</param>
    /// <exception cref="StateUnavailableException">It cannot be read, or this not be written.</exception>
    public void TakeOver(string path) => Change(connection =>
    {
        StateCopy.FromFile(path, connection);
        return true;
    });

    /// <summary>Lets go of connections kept for reuse.</summary>
    public void Dispose() => _engine.Dispose();

    /// <summary>Asks it.</summary>
    /// <exception cref="StateUnavailableException">It cannot be opened, is damaged, or is another program's.</exception>
    internal T Ask<T>(Func<DbConnection, T> ask) => Guarded(() =>
    {
        using var connection = _engine.Connect();
        return ask(connection);
    });

    /// <summary>Asks it several things of one state.</summary>
    /// <exception cref="StateUnavailableException">As for <see cref="Ask"/>.</exception>
    internal T AskWhole<T>(Func<DbConnection, T> ask) => Ask(connection =>
    {
        using var state = _engine.BeginReading(connection);
        return ask(connection);
    });

    /// <summary>Changes it, all of it or nothing.</summary>
    /// <exception cref="StateUnavailableException">It cannot be opened or written, is damaged, or is another program's.</exception>
    internal T Change<T>(Func<DbConnection, T> change) => Ask(connection =>
    {
        using var transaction = _engine.BeginChange(connection);
        var answer = change(connection);
        transaction.Commit();
        return answer;
    });

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbException fault) when (_engine.SentenceOf(fault) is { } sentence)
        {
            throw new StateUnavailableException(sentence, fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StateUnavailableException($"The folder of the state file {Path} cannot be made: {fault.Message}", fault);
        }
    }
}
