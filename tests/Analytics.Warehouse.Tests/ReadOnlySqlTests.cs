using System.Data.Common;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests;

public class ReadOnlySqlTests
{
    [Theory]
    [InlineData("select candidate_code from interviews", "C001")]
    [InlineData("from interviews select candidate_code", "C001")]
    [InlineData("with c as (select 7 as n) select n from c;", "7")]
    [InlineData("select count(*) from (describe interviews)", "22")]
    public async Task Query_StatementThatAsks_Answers(string sql, string expected)
    {
        using var folder = new TempFolder();
        using var readOnly = ReadOnlySql.Open(await MakeAsync(folder));

        Assert.Equal(expected, readOnly.Query(sql, First));
    }

    [Theory]
    [InlineData("describe interviews")]
    [InlineData("show tables")]
    [InlineData("summarize interviews")]
    [InlineData("explain select 1")]
    public async Task Query_OtherWaysOfAsking_Answer(string sql)
    {
        using var folder = new TempFolder();
        using var readOnly = ReadOnlySql.Open(await MakeAsync(folder));

        Assert.NotEmpty(readOnly.Query(sql, First)!);
    }

    [Theory]
    [InlineData("delete from store.turn")]
    [InlineData("update store.interview set candidate = 'x'")]
    [InlineData("insert into store.skill values (1, 'x')")]
    [InlineData("create table t as select 1")]
    [InlineData("drop view interviews")]
    [InlineData("explain analyze delete from store.turn")]
    [InlineData("with gone as (select 1) delete from store.turn")]
    [InlineData("copy (select 1) to 'out.csv'")]
    [InlineData("export database 'out'")]
    [InlineData("attach 'other.duckdb' as other")]
    [InlineData("install httpfs")]
    [InlineData("load httpfs")]
    [InlineData("set enable_external_access = true")]
    [InlineData("pragma enable_checkpoint_on_shutdown")]
    [InlineData("checkpoint")]
    [InlineData("begin transaction")]
    [InlineData("call pragma_version()")]
    [InlineData("select nextval('store.interview_ids')")]
    [InlineData("select * from read_text('/etc/hostname')")]
    [InlineData("select * from '/etc/hostname'")]
    [InlineData("select 1; delete from store.turn")]
    [InlineData("select 1; select 2")]
    [InlineData("")]
    [InlineData("  -- nothing")]
    [InlineData("selct 1")]
    [InlineData("select nothing from interviews")]
    [InlineData("select 1 \0; delete from store.turn")]
    public async Task Query_AnythingElse_IsRefusedAndTheFileStaysAsItIs(string sql)
    {
        using var folder = new TempFolder();
        var path = await MakeAsync(folder);
        var before = File.ReadAllBytes(path);

        using (var readOnly = ReadOnlySql.Open(path)) Assert.False(string.IsNullOrWhiteSpace(Assert.Throws<ReadOnlySqlException>(() => readOnly.Query(sql, First)).Message));

        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Open_NoFile_SaysSo()
    {
        using var folder = new TempFolder();

        var refused = Assert.Throws<WarehouseUnavailableException>(() => ReadOnlySql.Open(folder.At("none.duckdb")));

        Assert.Contains("There is no warehouse", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Open_WhileThisProcessWrites_IsRefused()
    {
        using var folder = new TempFolder();
        var path = await MakeAsync(folder);
        using var warehouse = WarehouseDatabase.Open(path);

        Assert.Contains("already open", Assert.Throws<WarehouseUnavailableException>(() => ReadOnlySql.Open(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ForeignFile_SaysSo()
    {
        using var folder = new TempFolder();
        var path = folder.Write("notes.duckdb", new string('x', 20_000));

        Assert.Contains("not a DuckDB file", Assert.Throws<WarehouseUnavailableException>(() => ReadOnlySql.Open(path)).Message, StringComparison.Ordinal);
    }

    private static string? First(DbDataReader reader) => reader.Read() ? Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture) : null;

    private static readonly Lazy<Task<byte[]>> OneInterview = new(MakeAsync);

    /// <summary>A warehouse of the test's own, a copy of one made once.</summary>
    private static async Task<string> MakeAsync(TempFolder folder) => folder.Write("analytics.duckdb", await OneInterview.Value);

    private static async Task<byte[]> MakeAsync()
    {
        using var folder = new TempFolder();
        var path = folder.At("analytics.duckdb");
        folder.Write($"texts/{WarehouseFixture.Run}/C001_A.txt", TranscriptText.Of());
        using (var warehouse = WarehouseDatabase.Open(path))
            await new IngestPipeline(warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([folder.At("texts")]));
        return await File.ReadAllBytesAsync(path);
    }
}
