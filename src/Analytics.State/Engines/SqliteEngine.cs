using System.Data.Common;
using Analytics.Warehouse;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.State.Engines;

/// <summary>The state as a file. Several processes may use it at once.</summary>
/// <param name="path">The file; it need not exist.</param>
internal sealed class SqliteEngine(string path) : StateEngine
{
    private readonly Lock _preparing = new();
    private readonly string _connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 10 }.ConnectionString;
    private bool _isPrepared;

    public override string AuditGiven => "select seq from sqlite_sequence where name = 'audit_entry'";

    public override bool IsThere => File.Exists(path);

    public override DbConnection Connect()
    {
        Prepare();
        return Open();
    }

    public override DbTransaction BeginChange(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    public override DbTransaction BeginReading(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    public override void Compact(DbConnection connection) => connection.Execute("vacuum; pragma wal_checkpoint(truncate)");

    public override void CopyTo(string copy)
    {
        using var connection = Connect();
        connection.Execute("vacuum into @copy", new { copy });
        PrivateFiles.Keep(copy);
    }

    public override string? SentenceOf(DbException fault) => fault is not SqliteException sqlite ? null : sqlite.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB =>
            $"The state file {path} is damaged ({fault.Message}): saved views, schedules, alerts and ratings cannot be read until it is replaced. Put a copy of it back, or move it away and begin with an empty one; what transcripts say is not touched.",
        SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_PERM or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_FULL =>
            $"The state file {path} cannot be read or written ({fault.Message}). See that this user may write there and that the disk has room.",
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => $"The state file {path} is being written by another process; try again.",
        _ => null,
    };

    public override void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    // A file that somebody took away is made anew; connections kept for reuse would go on in the one that is gone.
    private void Prepare()
    {
        lock (_preparing)
        {
            if (_isPrepared && File.Exists(path)) return;
            Dispose();
            PrivateFiles.MakeFolder(Path.GetDirectoryName(path)!);
            using var connection = Open();
            PrivateFiles.Keep(path);
            SqliteSchema.Apply(connection, path);
            connection.Execute("pragma journal_mode = wal");
            _isPrepared = true;
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }
}
