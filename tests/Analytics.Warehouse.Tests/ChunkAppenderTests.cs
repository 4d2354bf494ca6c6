using Analytics.Warehouse.Loading;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Tests;

public sealed class ChunkAppenderTests : IDisposable
{
    private readonly DuckDBConnection _connection = new("Data Source=:memory:");

    public ChunkAppenderTests()
    {
        _connection.Open();
        _connection.Execute("create type level as enum ('low', 'high')");
        _connection.Execute("create table t (no bigint, small integer, part double, flag boolean, level level, said_at timestamp, text varchar)");
    }

    public void Dispose() => _connection.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("twelve bytes")]
    [InlineData("thirteen byte")]
    [InlineData("\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9")]
    [InlineData("\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9")]
    [InlineData("before\0after")]
    [InlineData("before\0after, and a good deal longer than that")]
    [InlineData("\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00")]
    public void Text_OfAnyLength_ComesBackAsItWas(string text)
    {
        Append(rows => rows.Int64(1).Null().Null().Boolean(true).Null().Null().Text(text).EndRow());

        Assert.Equal(text, _connection.ExecuteScalar<string>("select text from t"));
        Assert.Equal(System.Text.Encoding.UTF8.GetByteCount(text), _connection.ExecuteScalar<long>("select strlen(text) from t"));
    }

    [Fact]
    public void Rows_OfEveryTypeOverManyChunks_ComeBackInOrder()
    {
        var at = new DateTime(2026, 1, 5, 9, 0, 0);
        Append(rows =>
        {
            for (var i = 0; i < 5_000; i++)
            {
                var isNull = i % 3 == 0;
                rows.Int64(i).Int32(isNull ? null : i).Double(isNull ? null : i / 4.0).Boolean(i % 2 == 0).Enum(isNull ? null : i % 2)
                    .Timestamp(isNull ? null : at.AddTicks((i * 10) + 9)).Text(isNull ? null : new string('x', i % 40) + i).EndRow();
            }
        });

        Assert.Equal(0, _connection.ExecuteScalar<long>("""
            select count(*) from t where rowid <> no or flag <> (no % 2 = 0)
                or (no % 3 = 0) <> (small is null) or (no % 3 = 0) <> (part is null) or (no % 3 = 0) <> (level is null) or (no % 3 = 0) <> (said_at is null) or (no % 3 = 0) <> (text is null)
                or small <> no or part <> no / 4.0 or level <> case no % 2 when 0 then 'low' else 'high' end::level
                or said_at <> timestamp '2026-01-05 09:00:00' + to_microseconds(no) or text <> repeat('x', (no % 40)::integer) || no
            """));
        Assert.Equal(5_000, _connection.ExecuteScalar<long>("select count(*) from t"));
    }

    [Fact]
    public void Rows_OfLargeTexts_AreHandedOverBeforeAChunkIsFull()
    {
        var text = new string('y', 700_000);
        Append(rows =>
        {
            for (var i = 0; i < 20; i++) rows.Int64(i).Null().Null().Boolean(false).Null().Null().Text(text + i).EndRow();
        });

        Assert.Equal(20, _connection.ExecuteScalar<long>("select count(*) from t where text = repeat('y', 700000) || no"));
    }

    [Fact]
    public void Row_OfTheWrongShape_IsRefused()
    {
        using var rows = new ChunkAppender(_connection, "main", "t");
        Assert.Contains("bigint", Assert.Throws<InvalidOperationException>(() => rows.Int32(1)).Message, StringComparison.OrdinalIgnoreCase);

        using var few = new ChunkAppender(_connection, "main", "t");
        Assert.Contains("7 values; 1", Assert.Throws<InvalidOperationException>(() => few.Int64(1).EndRow()).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => new ChunkAppender(_connection, "main", "nowhere"));
    }

    private void Append(Action<ChunkAppender> append)
    {
        using var rows = new ChunkAppender(_connection, "main", "t");
        append(rows);
        rows.Close();
    }
}
