using System.Globalization;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Erasure;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Schema;
using Analytics.Warehouse.Scopes;
using Analytics.Warehouse.Search;
using Analytics.Warehouse.Telemetry;
using Dapper;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Warehouse;

/// <summary>
/// The DuckDB file and the rule that keeps it whole: any number of readers, one writer at a time, every write one transaction.
/// Opening an empty file makes the schema in it.
/// </summary>
public sealed class WarehouseDatabase : IDisposable
{
    private readonly Lock _opening = new();
    private readonly WarehouseFile? _file;
    private readonly WriterTurn _turn = new();
    private readonly WarehouseOptions _options;
    private DuckDBConnection _writer;
    private int _threads;
    private WarehouseVersion.State _version;

    // Columns are in snake case, the properties they become are not.
    static WarehouseDatabase() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    private WarehouseDatabase(DuckDBConnection writer, WarehouseFile? file, WarehouseOptions options, ILogger logger)
    {
        _options = options;
        _threads = options.ThreadsFor(long.MaxValue);
        _writer = writer;
        _file = file;
        Prepare(writer);
        WarehouseSchema.Apply(writer, file?.Path ?? "The warehouse in memory");
        if (file is null || file.IsNew) WarehouseVersion.Begin(writer, DateTime.UtcNow);
        _version = WarehouseVersion.Read(writer);
        UseThreads();
        Statements = new StatementTimes(logger);
        Cache = new QueryCache(this);
        Slices = new CohortSlices(this);
        Words = new SpokenWords(this, logger);
    }

    /// <summary>The DuckDB file's full path; null for one in memory.</summary>
    public string? FilePath => _file?.Path;

    /// <summary>Number of committed changes: results computed at one version stay right until it changes.</summary>
    public long Version => Volatile.Read(ref _version).Number;

    /// <summary>When the last change was committed (UTC).</summary>
    public DateTime ChangedAt => Volatile.Read(ref _version).ChangedAt;

    /// <summary>Number of runs.</summary>
    internal long Runs => Volatile.Read(ref _version).Runs;

    /// <summary>Number of interviews that pages count.</summary>
    public long Interviews => Volatile.Read(ref _version).Interviews;

    /// <summary>Answers kept while the warehouse does not change.</summary>
    public QueryCache Cache { get; }

    /// <summary>Who says which words.</summary>
    public SpokenWords Words { get; }

    /// <summary>How long statements take.</summary>
    public StatementTimes Statements { get; }

    /// <summary>What was erased and must not be loaded again; null where nothing can have been.</summary>
    public IErasedMarks? Erased { get; set; }

    /// <summary>Cohorts as the tables that statements read.</summary>
    internal CohortSlices Slices { get; }

    /// <summary>Opens (or makes) the warehouse in a file and makes the schema in an empty one.</summary>
    /// <param name="path">The DuckDB file; its folder is made when absent.</param>
    /// <exception cref="WarehouseUnavailableException">Another process holds the file, or the file is not a warehouse.</exception>
    public static WarehouseDatabase Open(string path) => Open(new WarehouseOptions { Path = path });

    /// <summary>Opens (or makes) the warehouse the options name and makes the schema in an empty one.</summary>
    /// <param name="options">Where it is and what it may use.</param>
    /// <param name="logger">Told what is not as it should be and is made good; null for nobody.</param>
    /// <exception cref="WarehouseUnavailableException">Another process holds the file, or the file is not a warehouse.</exception>
    public static WarehouseDatabase Open(WarehouseOptions options, ILogger<WarehouseDatabase>? logger = null)
    {
        var file = WarehouseFile.Claim(options.Path);
        DuckDBConnection? writer = null;
        try
        {
            writer = file.Connect(options);
            return new WarehouseDatabase(writer, file, options, logger ?? NullLogger<WarehouseDatabase>.Instance);
        }
        catch
        {
            writer?.Dispose();
            file.Dispose();
            throw;
        }
    }

    /// <summary>Opens a warehouse of its own in memory, for tests: of few rows, so with one thread.</summary>
    /// <param name="copyOf">A warehouse's file that nobody writes to, whose rows it begins with; null for an empty one.</param>
    public static WarehouseDatabase InMemory(string? copyOf = null)
    {
        var connection = new DuckDBConnection(DuckDBConnectionStringBuilder.InMemoryConnectionString);
        connection.Open();
        if (copyOf is null) WarehouseTemplate.CopyInto(connection);
        else WarehouseTemplate.CopyInto(connection, copyOf);
        return new WarehouseDatabase(connection, null, new WarehouseOptions { OneThreadBelow = int.MaxValue }, NullLogger.Instance);
    }

    /// <summary>An open connection for reading; the caller disposes it.</summary>
    public DuckDBConnection OpenConnection()
    {
        lock (_opening)
        {
            var connection = _file is null ? _writer.Duplicate() : new DuckDBConnection(_writer.ConnectionString);
            connection.Open();
            return connection;
        }
    }

    /// <summary>
    /// Runs <paramref name="work"/> in the one write transaction, off the caller's thread: committed when it returns, rolled back when it throws.
    /// Work that changes what a query can see calls <see cref="WarehouseVersion.Bump"/>.
    /// </summary>
    /// <param name="work">The statements; it must not keep the connection.</param>
    /// <param name="cancellationToken">Gives up waiting for the writer before it; a write that has begun is not interrupted.</param>
    public async Task<T> WriteAsync<T>(Func<DuckDBConnection, T> work, CancellationToken cancellationToken = default)
    {
        var result = default(T)!;
        await _turn.RunAsync(() => result = Write(work), cancellationToken);
        return result;
    }

    /// <summary>Moves what the log holds into the file itself; waits for the writer. Nothing to do for one in memory.</summary>
    public async Task CheckpointAsync(CancellationToken cancellationToken = default)
    {
        if (_file is null) return;
        try
        {
            await _turn.RunAsync(
                () =>
                {
                    Slices.Clear();
                    Execute("checkpoint");
                },
                cancellationToken);
        }
        catch (DuckDBException busy) when (busy.ErrorType == DuckDBErrorType.Transaction)
        {
            // Somebody still reads the state before; the next load folds it in.
        }
    }

    /// <summary>
    /// Writes the file anew, so that nothing of what was removed or replaced is left in its bytes, and lets it take the place of the one there is; waits for the writer. Whoever reads
    /// meanwhile reads on. Nothing to do for one in memory.
    /// </summary>
    /// <param name="cancellationToken">Gives up waiting for the writer; what has begun is not interrupted.</param>
    /// <exception cref="IOException">There is no room, or the system lets no file take the place of one that is open: it is as it was.</exception>
    public Task CompactAsync(CancellationToken cancellationToken = default) => _file is null ? Task.CompletedTask : _turn.RunAsync(Compact, cancellationToken);

    /// <summary>Writes a copy of the warehouse as it is now into a file that is not there yet; waits for the writer, readers go on.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Gives up waiting for the writer.</param>
    public Task CopyToAsync(string path, CancellationToken cancellationToken = default) => _turn.RunAsync(() => Replacement.Write(_writer, path), cancellationToken);

    /// <inheritdoc />
    public void Dispose()
    {
        Ahead.Finish();
        Words.Dispose();
        Slices.Dispose();
        Cache.Dispose();
        _writer.Dispose();
        _file?.Dispose();
        _turn.Dispose();
    }

    // What an instance must know before anything is asked of it.
    private static void Prepare(DuckDBConnection instance)
    {
        KeptPlans.Prepare(instance);
        VeilFunctions.Prepare(instance);
    }

    private void Compact()
    {
        var written = Replacement.Of(_file!.Path);
        Replacement.Write(_writer, written);
        lock (_opening)
        {
            Execute("pragma disable_checkpoint_on_shutdown");
            var before = _writer;
            _writer = _file.Replace(written, _options);
            Prepare(_writer);
            before.Dispose();
        }

        _threads = _options.ThreadsFor(long.MaxValue);
        UseThreads();
        Slices.Forget();
    }

    private T Write<T>(Func<DuckDBConnection, T> work)
    {
        T result;
        using (var transaction = _writer.BeginTransaction())
        {
            result = work(_writer);
            transaction.Commit();
        }

        var before = Version;
        Volatile.Write(ref _version, WarehouseVersion.Read(_writer));
        if (Version == before) return result;
        // A slice holds on to the state it was made of; once that has passed, nobody asks for it again.
        Slices.Clear();
        UseThreads();
        return result;
    }

    // Said only when it changes: readers may be at work.
    private void UseThreads()
    {
        var threads = _options.ThreadsFor(_version.Interviews);
        if (threads == _threads) return;
        _threads = threads;
        Execute(string.Create(CultureInfo.InvariantCulture, $"set threads = {threads}"));
    }

    private void Execute(string sql)
    {
        using var command = _writer.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
