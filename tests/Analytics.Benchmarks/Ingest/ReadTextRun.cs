using DuckDB.NET.Data;

namespace Analytics.Benchmarks.Ingest;

/// <summary>DuckDB reading the same text as it is, and packing it: what the database itself needs for so many bytes.</summary>
internal static class ReadTextRun
{
    public static Task<Used> RunAsync(WorkFolder work, ReplicatedCorpus corpus)
    {
        var file = work.FreshFile("readtext.duckdb");
        return Contestant.Time(() =>
        {
            using var connection = new DuckDBConnection(new DuckDBConnectionStringBuilder { DataSource = file }.ConnectionString);
            connection.Open();
            using var command = connection.CreateCommand();
            // A table function takes no parameter for its files within "create table"; the path is our own temporary folder.
            command.CommandText = $"create table t as select * from read_text('{corpus.Folder.Replace("'", "''", StringComparison.Ordinal)}/*/*.txt')";
            command.ExecuteNonQuery();
            command.CommandText = "checkpoint";
            command.ExecuteNonQuery();
            return Task.CompletedTask;
        });
    }
}
