using Analytics.Warehouse;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.State;

/// <summary>
/// The SQLite file of what no transcript can give back: saved views and what is made of them. Opened when it is first asked, made when it is not there.
/// Several processes may use it at once. The warehouse can be deleted and rebuilt beside it.
/// </summary>
public sealed class StateFile : IDisposable
{
    private const string WarehouseEnding = ".duckdb";

    private readonly Lock _preparing = new();
    private readonly string _connectionString;
    private bool _isPrepared;

    /// <param name="path">The file; it need not exist.</param>
    public StateFile(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = Path, ForeignKeys = true, DefaultTimeout = 10 }.ConnectionString;
    }

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>Where the state of a warehouse is kept when nobody says otherwise: <c>analytics.state</c> beside <c>analytics.duckdb</c>.</summary>
    /// <param name="warehouse">The DuckDB file.</param>
    public static string Beside(string warehouse)
    {
        ArgumentNullException.ThrowIfNull(warehouse);
        return (warehouse.EndsWith(WarehouseEnding, StringComparison.OrdinalIgnoreCase) ? warehouse[..^WarehouseEnding.Length] : warehouse) + ".state";
    }

    /// <summary>Asks the file.</summary>
    /// <exception cref="StateUnavailableException">It cannot be opened, is damaged, or is another program's.</exception>
    internal T Ask<T>(Func<SqliteConnection, T> ask)
    {
        try
        {
            Prepare();
            using var connection = Connect();
            return ask(connection);
        }
        catch (SqliteException fault) when (SentenceOf(fault) is { } sentence)
        {
            throw new StateUnavailableException(sentence, fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StateUnavailableException($"The folder of the state file {Path} cannot be made: {fault.Message}", fault);
        }
    }

    /// <summary>Changes the file, all of it or nothing.</summary>
    /// <exception cref="StateUnavailableException">It cannot be opened or written, is damaged, or is another program's.</exception>
    internal T Change<T>(Func<SqliteConnection, T> change) => Ask(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var answer = change(connection);
        transaction.Commit();
        return answer;
    });

    /// <summary>Writes the file anew, so that nothing of what was deleted stays in its bytes or in its log.</summary>
    /// <exception cref="StateUnavailableException">It cannot be written.</exception>
    public void Compact() => Ask(connection => connection.Execute("vacuum; pragma wal_checkpoint(truncate)"));

    /// <summary>Writes a copy of it as it is now, without what was deleted, into a file that is not there yet.</summary>
    /// <exception cref="StateUnavailableException">It cannot be read, or the copy not written.</exception>
    public void CopyTo(string path)
    {
        Ask(connection => connection.Execute("vacuum into $path", new { path }));
        PrivateFiles.Keep(path);
    }

    /// <summary>Lets go of connections kept for reuse.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    // A file that somebody took away is made anew; connections kept for reuse would go on in the one that is gone.
    private void Prepare()
    {
        lock (_preparing)
        {
            if (_isPrepared && File.Exists(Path)) return;
            Dispose();
            PrivateFiles.MakeFolder(System.IO.Path.GetDirectoryName(Path)!);
            using var connection = Connect();
            PrivateFiles.Keep(Path);
            StateSchema.Apply(connection, Path);
            connection.Execute("pragma journal_mode = wal");
            _isPrepared = true;
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }

    private string? SentenceOf(SqliteException fault) => fault.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB =>
            $"The state file {Path} is damaged ({fault.Message}): saved views, schedules, alerts and ratings cannot be read until it is replaced. Put a copy of it back, or move it away and begin with an empty one; what transcripts say is not touched.",
        SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_PERM or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_FULL =>
            $"The state file {Path} cannot be read or written ({fault.Message}). See that this user may write there and that the disk has room.",
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => $"The state file {Path} is being written by another process; try again.",
        _ => null,
    };
}
