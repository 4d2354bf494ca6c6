using System.Collections.Concurrent;
using System.Globalization;
using Analytics.Warehouse.Schema;
using DuckDB.NET.Data;

namespace Analytics.Warehouse;

/// <summary>
/// The file on disk and the claim on it. DuckDB itself keeps other processes out; within this one it would let a second opener write beside
/// the first, so the claim keeps that out.
/// </summary>
internal sealed class WarehouseFile : IDisposable
{
    // Each checkpoint packs the last, unfinished rows of every table anew; at the default of 16 MB that costs more than loading them.
    private const string CheckpointThreshold = "128MB";

    // The oldest that knows zstd, by which texts are packed; a file made for an older one would silently hold them unpacked. DuckDB 1.2 and later open it.
    internal const string StorageVersion = "v1.2.0";

    // Nobody reads on in a file that was replaced so many times since.
    private const int Spellings = 64;

    private static readonly ConcurrentDictionary<string, bool> Claimed = new(StringComparer.OrdinalIgnoreCase);

    private int _generation;

    private WarehouseFile(string path) => Path = path;

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>Whether it was made from the template when it was opened.</summary>
    public bool IsNew { get; private set; }

    /// <summary>Whether this process has the file open.</summary>
    public static bool IsOpenHere(string path) => Claimed.ContainsKey(System.IO.Path.GetFullPath(path));

    /// <summary>Claims a file for this process's one opener.</summary>
    public static WarehouseFile Claim(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        return Claimed.TryAdd(full, true)
            ? new WarehouseFile(full)
            : throw new WarehouseUnavailableException($"The warehouse {full} is already open in this process; use that one instead of opening it again.");
    }

    /// <summary>Opens it for reading and writing, its folder made when absent.</summary>
    public DuckDBConnection Connect(WarehouseOptions options)
    {
        MakeFolder();
        if (Replacement.IsLeftBehind(Path) && !IsHeldElsewhere()) Replacement.Settle(Path);
        IsNew = WarehouseTemplate.PutAt(Path);
        return ConnectThis(options);
    }

    /// <summary>
    /// Puts another file in this one's place and opens that. Connections that are open go on in the file that is gone, to which nothing may be written any more; they must not be
    /// asked to fold in their log when they close, which is the new file's by then.
    /// </summary>
    /// <param name="written">A whole warehouse, as <see cref="Replacement.Of"/> names it.</param>
    /// <param name="options">What it may use.</param>
    public DuckDBConnection Replace(string written, WarehouseOptions options)
    {
        Replacement.PutAt(Path, written);
        _generation++;
        return ConnectThis(options);
    }

    private DuckDBConnection ConnectThis(WarehouseOptions options) => Connect(new DuckDBConnectionStringBuilder
    {
        DataSource = Spelling,
        ["memory_limit"] = string.Create(CultureInfo.InvariantCulture, $"{options.MemoryLimitMegabytes}MB"),
        ["threads"] = options.ThreadsFor(long.MaxValue).ToString(CultureInfo.InvariantCulture),
        ["temp_directory"] = _generation == 0 ? Path + ".tmp" : string.Create(CultureInfo.InvariantCulture, $"{Path}.tmp{_generation}"),
        ["checkpoint_threshold"] = CheckpointThreshold,
        ["storage_compatibility_version"] = StorageVersion,
    });

    // The driver shares one database among connections that spell its path alike; another spelling is the file that has the path now.
    private string Spelling => _generation % Spellings == 0
        ? Path
        : string.Concat(System.IO.Path.GetDirectoryName(Path), string.Concat(Enumerable.Repeat("/.", _generation % Spellings)), "/", System.IO.Path.GetFileName(Path));

    /// <summary>Opens it for reading only, with nothing outside the file within reach.</summary>
    public DuckDBConnection ConnectReadOnly() => Connect(new DuckDBConnectionStringBuilder
    {
        DataSource = Path,
        ["access_mode"] = "READ_ONLY",
        ["enable_external_access"] = "false",
        ["lock_configuration"] = "true",
    });

    /// <inheritdoc />
    public void Dispose() => Claimed.TryRemove(Path, out _);

    private bool IsHeldElsewhere()
    {
        using var probe = new DuckDBConnection(new DuckDBConnectionStringBuilder { DataSource = Path, ["access_mode"] = "READ_ONLY" }.ConnectionString);
        try
        {
            probe.Open();
            return false;
        }
        catch (DuckDBException fault)
        {
            return StorageFault.IsHeld(fault.Message);
        }
    }

    private DuckDBConnection Connect(DuckDBConnectionStringBuilder builder)
    {
        var connection = new DuckDBConnection(builder.ConnectionString);
        try
        {
            connection.Open();
            PrivateFiles.Keep(Path);
            return connection;
        }
        catch (DuckDBException fault)
        {
            connection.Dispose();
            throw new WarehouseUnavailableException(StorageFault.Sentence(fault, Path) ?? $"The warehouse {Path} cannot be opened: {fault.Message}", fault)
            {
                IsDamaged = StorageFault.IsDamage(fault),
            };
        }
    }

    private void MakeFolder()
    {
        try
        {
            PrivateFiles.MakeFolder(System.IO.Path.GetDirectoryName(Path)!);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WarehouseUnavailableException($"The folder of the warehouse {Path} cannot be made: {fault.Message}", fault);
        }
    }
}
