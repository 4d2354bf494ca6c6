using System.Runtime.InteropServices;
using Analytics.Warehouse.Schema;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse;

/// <summary>Whether the open warehouse can still be used: asked often, so it asks little.</summary>
/// <param name="warehouse">The warehouse.</param>
public sealed partial class WarehousePulse(WarehouseDatabase warehouse)
{
    private const int ReadAndWrite = 4 | 2;

    private const string Uncounted = """
        select coalesce((select max(finished_at) from store.ingest_batch), (select changed_at from store.warehouse_version))
        where exists (from store.pending_run)
        """;

    /// <summary>What is wrong with it and what to do, a sentence or two; null when it is open, in its place and of today's schema.</summary>
    public string? Fault()
    {
        if (warehouse.FilePath is { } file && FaultOf(file) is { } sentence) return sentence;
        try
        {
            using var connection = warehouse.OpenConnection();
            var version = connection.QuerySingle<int>("select version from store.schema_version");
            return version == WarehouseSchema.Version ? null
                : $"The warehouse has schema {version} and this program's is {WarehouseSchema.Version}: another program changed it. Stop that one, and start this one again.";
        }
        catch (DuckDBException fault)
        {
            return StorageFault.Sentence(fault, warehouse.FilePath) ?? $"The warehouse does not answer: {fault.Message}";
        }
    }

    /// <summary>When the last batch was loaded (UTC), if anything is loaded and not counted yet; null when everything is counted.</summary>
    /// <exception cref="DuckDBException">The warehouse cannot be read.</exception>
    public DateTime? UncountedSince()
    {
        using var connection = warehouse.OpenConnection();
        return connection.QuerySingleOrDefault<DateTime?>(Uncounted);
    }

    // Not by opening it: whoever closes a file gives up this process's lock on it, which is what keeps other programs out.
    private static string? FaultOf(string file)
    {
        if (!File.Exists(file)) return $"The warehouse {file} is not in its place any more; what is loaded now is lost with this process. Put the file back, or restart to begin a new one.";
        return OperatingSystem.IsWindows() || Access(file, ReadAndWrite) == 0 ? null
            : $"The warehouse {file} may not be read and written by this user; allow it (chmod u+rw), for the next start will not open it.";
    }

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Access(string path, int mode);
}
