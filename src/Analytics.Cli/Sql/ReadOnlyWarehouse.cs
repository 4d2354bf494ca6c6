using System.Data.Common;
using DuckDB.NET.Data;

namespace Analytics.Cli.Sql;

/// <summary>The warehouse opened so that no statement can change it, nor any other file.</summary>
internal sealed class ReadOnlyWarehouse : IDisposable
{
    private readonly DuckDBConnection _connection;

    private ReadOnlyWarehouse(DuckDBConnection connection) => _connection = connection;

    public static ReadOnlyWarehouse Open(string file)
    {
        if (Directory.Exists(file)) throw new CommandFailure($"{file} is a folder; --warehouse names a file.");
        if (!File.Exists(file)) throw new CommandFailure($"There is no warehouse at {file}; load transcripts first: analytics ingest PATH.");
        var connection = new DuckDBConnection(new DuckDBConnectionStringBuilder { DataSource = file, ["access_mode"] = "READ_ONLY" }.ConnectionString);
        try
        {
            connection.Open();
            RequireWarehouse(connection, file);
            // Read only covers the database alone: without this, "copy ... to" could still write files beside it.
            Execute(connection, "set enable_external_access = false");
            return new ReadOnlyWarehouse(connection);
        }
        catch (DbException failure)
        {
            connection.Dispose();
            throw new CommandFailure(OpenFailure.Sentence(file, failure.Message), failure);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <exception cref="CommandFailure">The statement is wrong, or tries to change something; the message is DuckDB's.</exception>
    public void Query(string sql, IResultWriter writer, CancellationToken cancellationToken)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.UseStreamingMode = true;
        using var stop = cancellationToken.Register(command.Cancel);
        try
        {
            using var reader = command.ExecuteReader();
            var answered = 0;
            do
            {
                if (reader.FieldCount == 0) continue;
                if (answered++ > 0 && !writer.HoldsSeveral)
                    throw new CommandFailure("Several statements answered; only the first result is written, for csv and json hold one. Give one statement.");
                writer.Write(reader, cancellationToken);
            }
            while (reader.NextResult());
        }
        catch (DbException failure)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new CommandFailure(Paragraph(failure.Message), failure);
        }
    }

    public void Dispose() => _connection.Dispose();

    private static void RequireWarehouse(DuckDBConnection connection, string file)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from duckdb_tables() where schema_name = 'store' and table_name = 'warehouse_version'";
        if (Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) == 0)
            throw new CommandFailure($"{file} is a DuckDB file but not a warehouse of this project; --warehouse names one that analytics ingest made.");
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Paragraph(string message) =>
        string.Join(Environment.NewLine, message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd()).Where(line => line.Length > 0));
}
