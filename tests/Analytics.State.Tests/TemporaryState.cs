using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Analytics.State.Tests;

/// <summary>A state of a test's own: a file in a folder, or a schema of a server.</summary>
/// <param name="server">A connection string of PostgreSQL; null for a file.</param>
internal sealed class TemporaryState(string? server = null) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("analytics-state-").FullName;
    private StateFile? _file;

    public string Path => System.IO.Path.Combine(_folder, "analytics.state");

    public StateFile File => _file ??= Another();

    /// <summary>As another program would open it at the same time.</summary>
    public StateFile Another() => new(Path, server);

    /// <summary>As another start of the program would see it.</summary>
    public StateFile Reopen()
    {
        File.Dispose();
        return _file = Another();
    }

    /// <summary>Runs a statement past the program.</summary>
    public void Execute(string sql)
    {
        using DbConnection connection = server is null ? new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ConnectionString) : new NpgsqlConnection(server);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        File.Dispose();
        TestFolder.Delete(_folder);
    }
}
