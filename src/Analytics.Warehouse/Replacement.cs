using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse;

/// <summary>
/// A warehouse's file written anew beside it, and its way into its place. DuckDB keeps what was removed in blocks that it will use again some day; only a file that
/// was written from the rows has nothing else in it.
/// </summary>
internal static class Replacement
{
    private const string Alias = "written_anew";

    /// <summary>The file in which a warehouse is written anew.</summary>
    public static string Of(string path) => path + ".anew";

    /// <summary>Writes everything a database holds into a new file.</summary>
    /// <param name="connection">The writer, outside of any transaction.</param>
    /// <param name="path">The file; what is left there of a writing that was cut short goes.</param>
    public static void Write(DuckDBConnection connection, string path)
    {
        Delete(path);
        connection.Execute($"attach '{path.Replace("'", "''", StringComparison.Ordinal)}' as {Alias} (storage_version '{WarehouseFile.StorageVersion}')");
        try
        {
            var name = connection.ExecuteScalar<string>("select current_database()")!.Replace("\"", "\"\"", StringComparison.Ordinal);
            connection.Execute($"copy from database \"{name}\" to {Alias}");
            connection.Execute($"checkpoint {Alias}");
            connection.Execute($"detach {Alias}");
            PrivateFiles.Keep(path);
        }
        catch
        {
            connection.Execute($"detach database if exists {Alias}");
            Delete(path);
            throw;
        }
    }

    /// <summary>Lets a file that was written anew take the place of a warehouse, whose log goes with it: what it holds was written too.</summary>
    public static void PutAt(string path, string written)
    {
        // While the mark is there, a log may be left of the file that is gone.
        File.WriteAllBytes(MarkOf(path), []);
        File.Move(written, path, overwrite: true);
        Settle(path);
    }

    /// <summary>Whether a replacement was cut short, or is under way in another process.</summary>
    public static bool IsLeftBehind(string path) => File.Exists(MarkOf(path)) || File.Exists(Of(path));

    /// <summary>Makes good what a replacement that was cut short left behind: before the file took its place nothing has happened, after that the old log must go.</summary>
    /// <param name="path">The warehouse, before it is opened, while no other process has it.</param>
    public static void Settle(string path)
    {
        var mark = MarkOf(path);
        var written = Of(path);
        if (File.Exists(mark))
        {
            if (!File.Exists(written)) File.Delete(path + ".wal");
            File.Delete(mark);
        }

        Delete(written);
    }

    private static string MarkOf(string path) => Of(path) + ".mark";

    private static void Delete(string path)
    {
        File.Delete(path);
        File.Delete(path + ".wal");
    }
}
