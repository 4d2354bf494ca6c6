using Microsoft.Data.Sqlite;

namespace Analytics.State.Tests;

/// <summary>A state file in a folder of its own.</summary>
internal sealed class TemporaryState : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("analytics-state-").FullName;

    public TemporaryState() => File = new StateFile(Path);

    public string Path => System.IO.Path.Combine(_folder, "analytics.state");

    public StateFile File { get; private set; }

    /// <summary>As another start of the program would see it.</summary>
    public StateFile Reopen()
    {
        File.Dispose();
        return File = new StateFile(Path);
    }

    /// <summary>Runs a statement past the program.</summary>
    public void Execute(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        File.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
