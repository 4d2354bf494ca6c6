using System.Data.Common;
using Analytics.Warehouse.Schema;
using DuckDB.NET.Data;

namespace Analytics.Warehouse;

/// <summary>
/// Runs one statement of a user's against a warehouse that nothing can change by it: the file is opened read only, nothing outside it is within
/// reach, settings are locked, and only statements that ask (select, describe, show, summarize, explain) are run.
/// </summary>
public sealed class ReadOnlySql : IDisposable
{
    private readonly DuckDBConnection _connection;
    private readonly WarehouseFile _file;

    private ReadOnlySql(DuckDBConnection connection, WarehouseFile file)
    {
        _connection = connection;
        _file = file;
    }

    /// <summary>Opens the warehouse in a file.</summary>
    /// <param name="path">The DuckDB file.</param>
    /// <exception cref="WarehouseUnavailableException">There is none, a process holds it, or it is no warehouse.</exception>
    public static ReadOnlySql Open(string path)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full)) throw new WarehouseUnavailableException($"There is no warehouse {full}. Ingest something first, or name the file with --warehouse.");

        // The claim is held while it is open: in one process a second connection asking for READ_ONLY could still write through the first one's.
        var file = WarehouseFile.Claim(full);
        DuckDBConnection? connection = null;
        try
        {
            connection = file.ConnectReadOnly();
            WarehouseSchema.Check(connection, full);
            return new ReadOnlySql(connection, file);
        }
        catch
        {
            connection?.Dispose();
            file.Dispose();
            throw;
        }
    }

    /// <summary>Runs the statement and hands over its rows as they come.</summary>
    /// <param name="sql">One statement.</param>
    /// <param name="read">Reads columns and rows; the reader is closed when it returns.</param>
    /// <param name="cancellationToken">Interrupts the statement wherever it is.</param>
    /// <exception cref="ReadOnlySqlException">It is no statement, several, one that does not ask, or it fails; the message says which and where.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public T Query<T>(string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken = default)
    {
        StatementCheck.Check(_connection, sql);
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.UseStreamingMode = true;
        using var interrupt = cancellationToken.Register(command.Cancel);
        try
        {
            using var reader = command.ExecuteReader();
            return read(reader);
        }
        catch (DuckDBException fault)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ReadOnlySqlException(fault.Message, fault);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _connection.Dispose();
        _file.Dispose();
    }
}
