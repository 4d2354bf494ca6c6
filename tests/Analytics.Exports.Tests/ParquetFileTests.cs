using Analytics.Exports.Formats;
using Analytics.Exports.Tests.Support;
using DuckDB.NET.Data;

namespace Analytics.Exports.Tests;

public sealed class ParquetFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".parquet");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task Write_Cells_AreReadByDuckDbWithTheirTypes()
    {
        await WriteAsync(["Zoé", 12L, 4.833333333333333, new DateTime(2026, 9, 7, 9, 30, 0).AddMicroseconds(5)], ["=1+1", null, null, null], [null, -1L, 0d, null]);

        Assert.Equal(["name VARCHAR", "count BIGINT", "mean DOUBLE", "at TIMESTAMP"], Ask("select column_name || ' ' || column_type from (describe from read_parquet($path))"));
        Assert.Equal(
            ["Zoé|12|4.833333333333333|2026-09-07 09:30:00.000005", "=1+1|∅|∅|∅", "∅|-1|0.0|∅"],
            Ask("select concat_ws('|', coalesce(name, '∅'), coalesce(count::varchar, '∅'), coalesce(mean::varchar, '∅'), coalesce(t.at::varchar, '∅')) from read_parquet($path) t"));
    }

    [Fact]
    public async Task Write_Metadata_SaysWhereTheFiguresComeFrom()
    {
        await WriteAsync(["x", 1L, 1d, null]);
        var pairs = Ask("select decode(key) || '=' || decode(value) from parquet_kv_metadata($path)");
        Assert.Contains("cohort=strong", pairs);
        Assert.Contains("query=profile=strong", pairs);
        Assert.Contains("data_as_of=2026-09-07T09:30:00Z", pairs);
        Assert.Contains("warehouse_version=7", pairs);
        Assert.Contains("column.mean=How much.", pairs);
    }

    [Fact]
    public async Task Write_AnEmptyTable_HasItsColumns()
    {
        await WriteAsync();
        Assert.Equal(4, Ask("select column_name from (describe from read_parquet($path))").Count);
        Assert.Equal(["0"], Ask("select count(*)::varchar from read_parquet($path) t"));
    }

    [Fact]
    public async Task Write_MoreRowsThanARowGroup_LosesNone()
    {
        await WriteAsync([.. Enumerable.Range(0, 120_000).Select(i => new object?[] { $"n{i}", (long)i, null, null })]);
        Assert.Equal(["120000 7199940000"], Ask("select count(distinct name) || ' ' || sum(count) from read_parquet($path) t"));
        Assert.Equal(["3"], Ask("select count(distinct row_group_id)::varchar from parquet_metadata($path)"));
    }

    private async Task WriteAsync(params object?[][] rows)
    {
        await using var output = File.Create(_path);
        await ParquetFile.WriteAsync(SmallTable.Of(rows), SmallTable.About, output);
    }

    private List<string> Ask(string sql)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        // Table functions in a subquery of describe take no parameters; the path is this test's own.
        command.CommandText = sql.Replace("$path", $"'{_path}'", StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read()) lines.Add(reader.GetString(0));
        return lines;
    }
}
