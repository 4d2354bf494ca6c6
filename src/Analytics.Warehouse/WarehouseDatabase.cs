using DuckDB.NET.Data;

namespace Analytics.Warehouse;

/// <summary>
/// The DuckDB file and the rule that keeps it whole: any number of readers, one writer at a time, every write one transaction.
/// Opening it applies the schema scripts that the file has not seen.
/// </summary>
public sealed class WarehouseDatabase : IDisposable
{
    /// <summary>Opens (or makes) the warehouse in a file and brings its schema up to date.</summary>
    /// <param name="path">The DuckDB file; its folder is made when absent.</param>
    /// <exception cref="WarehouseUnavailableException">Another process holds the file, or the file is not a warehouse.</exception>
    public static WarehouseDatabase Open(string path) => throw new NotImplementedException();

    /// <summary>Opens a warehouse of its own in memory, for tests and previews.</summary>
    public static WarehouseDatabase InMemory() => throw new NotImplementedException();

    /// <summary>Number of committed changes: results computed at one version stay right until it changes.</summary>
    public long Version => throw new NotImplementedException();

    /// <summary>When the last change was committed (UTC).</summary>
    public DateTime ChangedAt => throw new NotImplementedException();

    /// <summary>An open connection for reading; the caller disposes it.</summary>
    public DuckDBConnection OpenConnection() => throw new NotImplementedException();

    /// <summary>Runs <paramref name="work"/> in the one write transaction: committed when it returns, rolled back when it throws.</summary>
    public Task<T> WriteAsync<T>(Func<DuckDBConnection, T> work, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <inheritdoc />
    public void Dispose()
    {
    }
}

/// <summary>The warehouse file cannot be opened; the message says which file, why, and what to do.</summary>
public sealed class WarehouseUnavailableException : Exception
{
    /// <summary>Makes one with its sentence.</summary>
    public WarehouseUnavailableException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
