using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Analytics.Warehouse.Search;

/// <summary>The SQLite file that holds the index, and what makes it one: tables, format, and the warehouse it belongs to.</summary>
internal sealed class WordIndexFile(string path, string fingerprint) : IDisposable
{
    // Raised with every change of the tables or of how text is cut into words.
    private const int Format = 1;

    private const string Tables = """
        pragma page_size = 16384;
        pragma journal_mode = wal;
        create table state (fingerprint text not null, generation integer not null, version integer not null, covered_up_to integer not null);
        create table vocabulary (id integer primary key, words text not null);
        create table block (id integer primary key, interviews blob not null);
        create table posting (id integer primary key, places blob not null);
        create table removed (interview_no integer primary key);
        """;

    private readonly string _connectionString = new SqliteConnectionStringBuilder { DataSource = path }.ConnectionString;

    /// <summary>Its full path.</summary>
    public string Path => path;

    /// <summary>Makes the file unless it is there, whole, in today's format and of the same warehouse.</summary>
    public void Prepare()
    {
        if (File.Exists(path) && !IsUsable()) Delete();
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

    private bool IsUsable()
    {
        try
        {
            using var connection = Connect();
            return connection.Scalar<long>("pragma user_version") == Format && connection.Scalar<string>("select fingerprint from state") == fingerprint;
        }
        catch (Exception fault) when (IsDamage(fault) || fault is SqliteException { SqliteErrorCode: raw.SQLITE_ERROR })
        {
            return false;
        }
    }

    private void Make()
    {
        using var connection = Connect();
        connection.Run(Tables);
        connection.Run("insert into state values ($fingerprint, $generation, 0, 0)", ("$fingerprint", fingerprint), ("$generation", Random.Shared.NextInt64()));
        connection.Run($"pragma user_version = {Format}");
    }
}
