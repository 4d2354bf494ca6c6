using System.Globalization;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Schema;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse;

/// <summary>Examines a warehouse's file without changing it: reads every value of every table, and looks whether rows that belong together are there together.</summary>
public static class WarehouseCheck
{
    private const string Tables = "select table_name from duckdb_tables() where schema_name = 'store' order by table_name";

    /// <summary>Examines it. A file is held as long as it takes: reading all of it.</summary>
    /// <param name="path">The DuckDB file.</param>
    /// <param name="cancellationToken">Ends it between two tables.</param>
    public static CheckedWarehouse Run(string path, CancellationToken cancellationToken = default)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full)) return new CheckedWarehouse(full, 0, 0, WarehouseState.NotExamined, [], [$"There is no file {full}."]);
        var (size, log) = (new FileInfo(full).Length, SizeOf(full + ".wal"));
        try
        {
            using var file = WarehouseFile.Claim(full);
            using var connection = file.ConnectReadOnly();
            WarehouseSchema.Check(connection, full);
            return Read(connection, full, cancellationToken) with { SizeBytes = size, LogBytes = log };
        }
        catch (WarehouseUnavailableException refused)
        {
            return new CheckedWarehouse(full, size, log, refused.IsDamaged ? WarehouseState.Damaged : WarehouseState.NotExamined, [], [refused.Message]);
        }
        catch (DuckDBException fault)
        {
            return new CheckedWarehouse(full, size, log, WarehouseState.Damaged, [], [Said(fault, full)]);
        }
    }

    private static CheckedWarehouse Read(DuckDBConnection connection, string file, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var tables = new List<CheckedTable>();
        foreach (var table in connection.Query<string>(Tables).ToList())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = RowsOf(connection, table, out var problem);
            tables.Add(new CheckedTable(table, rows));
            if (problem is not null) problems.Add($"{table}: {problem}");
        }

        if (problems.Count == 0) problems.AddRange(connection.Query<Loose>(SqlText.Named("LooseRows")).Select(Sentence));
        return new CheckedWarehouse(file, 0, 0, problems.Count == 0 ? WarehouseState.Whole : WarehouseState.Damaged, tables, problems);
    }

    // A hash of whole rows reads every column; counting alone would read none.
    private static long? RowsOf(DuckDBConnection connection, string table, out string? problem)
    {
        problem = null;
        try
        {
            return connection.QuerySingle<Counted>($"select count(*) as rows, bit_xor(hash(t)) as content from store.{table} t").Rows;
        }
        catch (DuckDBException fault)
        {
            problem = Said(fault, null);
            return null;
        }
    }

    private static string Said(DuckDBException fault, string? file) => StorageFault.Sentence(fault, file) ?? $"It cannot be read: {fault.Message.ReplaceLineEndings(" ")}";

    private static string Sentence(Loose loose) => string.Create(CultureInfo.InvariantCulture, $"{loose.Rows:N0} {loose.What}.");

    private static long SizeOf(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    private sealed record Counted(long Rows, ulong? Content);

    private sealed record Loose(string What, long Rows);
}
