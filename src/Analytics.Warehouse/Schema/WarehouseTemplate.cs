using System.IO.Compression;
using System.Security.Cryptography;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Schema;

/// <summary>
/// The file of a warehouse with nothing in it, copied to where a new one begins: running the scripts costs three times as much as opening what they make. It
/// begins with the hash of the scripts it was made from; while they differ from today's, it is not used and they are run.
/// </summary>
internal static class WarehouseTemplate
{
    private const string Resource = "Analytics.Warehouse.Schema.empty.duckdb.gz";

    private static readonly Lazy<string?> Unpacked = new(Unpack);

    /// <summary>Makes the file of a new warehouse from it, unless something is there already or it is not of today's scripts.</summary>
    /// <param name="path">Where; its folder exists.</param>
    /// <returns>Whether it did. What keeps it from writing there is for the opener to say.</returns>
    public static bool PutAt(string path) => PutAt(path, WarehouseSchema.Hash);

    /// <summary>Copies it into an empty database in memory, unless it is not of today's scripts.</summary>
    public static void CopyInto(DuckDBConnection memory)
    {
        if (Unpacked.Value is { } file) CopyInto(memory, file);
    }

    /// <summary>Copies a warehouse that nobody writes to into an empty database in memory.</summary>
    /// <param name="memory">The database.</param>
    /// <param name="file">The warehouse's file.</param>
    public static void CopyInto(DuckDBConnection memory, string file) =>
        memory.Execute($"attach '{file.Replace("'", "''", StringComparison.Ordinal)}' as copied (read_only); copy from database copied to memory; detach copied");

    /// <summary>As <see cref="PutAt(string)"/>, for scripts of another hash.</summary>
    internal static bool PutAt(string path, ReadOnlySpan<byte> hash)
    {
        if (File.Exists(path) || File.Exists(path + ".wal")) return false;
        using var template = typeof(WarehouseTemplate).Assembly.GetManifestResourceStream(Resource);
        Span<byte> made = stackalloc byte[SHA256.HashSizeInBytes];
        if (template is null || template.ReadAtLeast(made, made.Length, throwOnEndOfStream: false) < made.Length || !made.SequenceEqual(hash)) return false;
        try
        {
            // Whole or not at all: half a file would be taken for a damaged warehouse.
            var beside = path + ".new";
            using (var packed = new GZipStream(template, CompressionMode.Decompress))
            using (var file = File.Create(beside)) packed.CopyTo(file);
            File.Move(beside, path);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // Once a process, gone with it.
    private static string? Unpack()
    {
        var folder = Directory.CreateTempSubdirectory("analytics-empty-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(folder);
        var file = Path.Combine(folder, "empty.duckdb");
        return PutAt(file) ? file : null;
    }

    // Whoever tidies the folder of temporary files may have been quicker; an exit is no place to fail.
    private static void Remove(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (Exception left) when (left is IOException or UnauthorizedAccessException)
        {
            // It stays until the machine tidies up.
        }
    }
}
