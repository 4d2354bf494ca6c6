using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Analytics.Warehouse.Search;

/// <summary>The SQLite file that holds the index, and what makes it one: tables, format, and the history of the warehouse it was filled from.</summary>
/// <param name="path">The file.</param>
/// <param name="isOfWarehouse">Whether the warehouse has the history that the index was filled from, see <see cref="WordIndex.Open(string, Func{string, bool}, Action{string})"/>.</param>
/// <param name="tell">Told why an index that was there is not used.</param>
internal sealed class WordIndexFile(string path, Func<string, bool> isOfWarehouse, Action<string> tell) : IDisposable
{
    // Raised with every change of the tables or of how text is cut into words.
    private const int Format = 2;

    private const string Tables = """
        pragma page_size = 16384;
        pragma journal_mode = wal;
        create table state (history text not null, generation integer not null, version integer not null, covered_up_to integer not null);
        create table vocabulary (id integer primary key, words text not null);
        create table block (id integer primary key, interviews blob not null);
        create table posting (id integer primary key, places blob not null);
        """;

    private readonly string _connectionString = new SqliteConnectionStringBuilder { DataSource = path }.ConnectionString;

    /// <summary>Its full path.</summary>
    public string Path => path;

    /// <summary>Makes the file unless it is there, whole, in today's format and of the same warehouse.</summary>
    public void Prepare()
    {
        if (File.Exists(path) && FaultOf() is { } fault)
        {
            tell($"The index of words {path} {fault}; it is filled anew, and until then what is said is read.");
            Delete();
        }

        if (!File.Exists(path)) Make();
    }

    /// <summary>An open connection; the caller disposes it.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Deletes the file; connections that are open go on reading what was in it.</summary>
    public void Delete()
    {
        Dispose();
        foreach (var file in new[] { path, path + "-wal", path + "-shm" }) File.Delete(file);
    }

    /// <summary>Lets go of connections kept for reuse.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>Whether a fault means that the file's content is not to be trusted.</summary>
    public static bool IsDamage(Exception fault) =>
        fault is DamagedListException or SqliteException { SqliteErrorCode: raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB };

    private string? FaultOf()
    {
        try
        {
            using var connection = Connect();
            if (connection.Scalar<long>("pragma user_version") != Format) return "has another format";
            var history = connection.Scalar<string>("select history from state");
            return history.Length == 0 || isOfWarehouse(history) ? null : "was filled from another warehouse, or from one of another history";
        }
        catch (Exception fault) when (IsDamage(fault) || fault is SqliteException { SqliteErrorCode: raw.SQLITE_ERROR })
        {
            return $"is damaged ({fault.Message})";
        }
    }

    private void Make()
    {
        // What was said is nobody else's to read; SQLite gives the files beside it the same mode.
        if (!OperatingSystem.IsWindows()) File.Open(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }).Dispose();
        using var connection = Connect();
        connection.Run(Tables);
        connection.Run("insert into state values ('', $generation, 0, 0)", ("$generation", Random.Shared.NextInt64()));
        connection.Run($"pragma user_version = {Format}");
    }
}
