using System.Text.Json;
using Analytics.Warehouse;
using DuckDB.NET.Data;

namespace Analytics.SqlConsole;

/// <summary>
/// The process that runs a statement of the console and nothing else. Limits and rights are a whole instance's in DuckDB, so a statement that may neither read the
/// warehouse nor take all memory needs an instance of its own; in a process of its own it can be ended at any moment.
/// </summary>
internal static class SqlChild
{
    /// <summary>Answers the question on standard input.</summary>
    /// <returns>The exit code: 0, also where the statement failed and the answer says so.</returns>
    public static int Run()
    {
        var question = JsonSerializer.Deserialize<SqlQuestion>(Console.In.ReadLine() ?? "", SqlJson.Options);
        if (question is null) return 2;
        using var output = Console.OpenStandardOutput();
        JsonSerializer.Serialize(output, Answer(question), SqlJson.Options);
        return 0;
    }

    /// <summary>Answers a question in this process.</summary>
    internal static SqlAnswer Answer(SqlQuestion question)
    {
        using var connection = new DuckDBConnection(DuckDBConnectionStringBuilder.InMemoryConnectionString);
        connection.Open();
        try
        {
            Prepare(connection, question);
            return SqlReading.Read(connection, question.Sql, question.MostRows);
        }
        catch (Exception fault) when (fault is DuckDBException or ReadOnlySqlException)
        {
            return SqlAnswer.Failed(fault.Message);
        }
    }

    private static void Prepare(DuckDBConnection connection, SqlQuestion question)
    {
        foreach (var file in Directory.EnumerateFiles(question.Folder, "*.parquet").Order(StringComparer.Ordinal))
            Execute(connection, $"create view {Path.GetFileNameWithoutExtension(file)} as from read_parquet({Quoted(file)})");

        // From here on nothing but the copies is within reach, and no statement can change that.
        Execute(connection, $"""
            set allowed_directories = [{Quoted(question.Folder)}];
            set enable_external_access = false;
            set memory_limit = '{question.MemoryMegabytes}MB';
            set max_temp_directory_size = '0MB';
            set threads = 1;
            set lock_configuration = true;
            """);
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
