using Analytics.Warehouse.Tests.Support;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Tests;

public class WarehouseDatabaseTests
{
    [Fact]
    public void Open_Twice_MakesTheSchemaOnce()
    {
        using var folder = new TempFolder();
        var path = folder.At("deep", "down", "analytics.duckdb");
        WarehouseDatabase.Open(path).Dispose();

        using var warehouse = WarehouseDatabase.Open(path);

        using var connection = warehouse.OpenConnection();
        Assert.Equal([4], connection.Query<int>("select version from store.schema_version"));
        Assert.Equal(0, warehouse.Version);
    }

    [Fact]
    public void Open_FileThatIsNoDatabase_SaysSoAndLeavesIt()
    {
        using var folder = new TempFolder();
        var path = folder.Write("notes.duckdb", "Dear diary, this is no database.\n" + new string('x', 20_000));
        var before = File.ReadAllBytes(path);

        var refused = Assert.Throws<WarehouseUnavailableException>(() => WarehouseDatabase.Open(path));

        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
        Assert.Contains("not a DuckDB file", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void Open_ForeignDuckDbFile_SaysSoAndLeavesIt()
    {
        using var folder = new TempFolder();
        var path = folder.At("sales.duckdb");
        Run(path, "create table sale (amount integer)");
        var before = File.ReadAllBytes(path);

        var refused = Assert.Throws<WarehouseUnavailableException>(() => WarehouseDatabase.Open(path));

        Assert.Contains("not a warehouse", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void Open_WarehouseOfALaterVersion_SaysSoAndLeavesIt()
    {
        using var folder = new TempFolder();
        var path = folder.At("analytics.duckdb");
        WarehouseDatabase.Open(path).Dispose();
        Run(path, "update store.schema_version set version = 9999");
        var before = File.ReadAllBytes(path);

        var refused = Assert.Throws<WarehouseUnavailableException>(() => WarehouseDatabase.Open(path));

        Assert.Contains("newer version", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void Open_WarehouseFromBeforeTheSchemaHadAVersion_SaysWhatToDoAndLeavesIt()
    {
        using var folder = new TempFolder();
        var path = folder.At("analytics.duckdb");
        Run(path, "create schema store; create table store.schema_script (number integer)");
        var before = File.ReadAllBytes(path);

        var refused = Assert.Throws<WarehouseUnavailableException>(() => WarehouseDatabase.Open(path));

        Assert.Contains("ingest the transcripts again", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void Open_SecondTimeInThisProcess_IsRefused()
    {
        using var folder = new TempFolder();
        var path = folder.At("analytics.duckdb");
        using var warehouse = WarehouseDatabase.Open(path);

        var refused = Assert.Throws<WarehouseUnavailableException>(() => WarehouseDatabase.Open(path));

        Assert.Contains("already open", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InMemory_Two_AreApart()
    {
        using var one = WarehouseDatabase.InMemory();
        using var other = WarehouseDatabase.InMemory();
        using (var connection = one.OpenConnection()) connection.Execute("insert into store.skill values (1, 'x')");

        using var elsewhere = other.OpenConnection();
        Assert.Equal(0, elsewhere.ExecuteScalar<long>("select count(*) from skills"));
    }

    [Fact]
    public async Task WriteAsync_ThatThrows_IsUndoneAndCountsNothing()
    {
        using var warehouse = WarehouseDatabase.InMemory();

        await Assert.ThrowsAsync<InvalidOperationException>(() => warehouse.WriteAsync<int>(connection =>
        {
            connection.Execute("insert into store.skill values (1, 'x')");
            WarehouseVersion.Bump(connection, DateTime.UtcNow);
            throw new InvalidOperationException("stop");
        }));

        using var reader = warehouse.OpenConnection();
        Assert.Equal(0, reader.ExecuteScalar<long>("select count(*) from skills"));
        Assert.Equal(0, warehouse.Version);
    }

    [Fact]
    public async Task WriteAsync_FromManyAtOnce_TakeTurns()
    {
        using var warehouse = WarehouseDatabase.InMemory();
        var changedAt = new DateTime(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => warehouse.WriteAsync(connection =>
        {
            WarehouseVersion.Bump(connection, changedAt);
            return 0;
        })));

        Assert.Equal(20, warehouse.Version);
        Assert.Equal(changedAt, warehouse.ChangedAt);
    }

    [Fact]
    public async Task Version_AfterReopening_IsKept()
    {
        using var folder = new TempFolder();
        var path = folder.At("analytics.duckdb");
        using (var warehouse = WarehouseDatabase.Open(path)) await warehouse.WriteAsync(connection =>
        {
            WarehouseVersion.Bump(connection, DateTime.UtcNow);
            return 0;
        });

        using var again = WarehouseDatabase.Open(path);
        Assert.Equal(1, again.Version);
    }

    private static void Run(string path, string sql)
    {
        using var connection = new DuckDBConnection($"Data Source={path}");
        connection.Open();
        connection.Execute(sql);
    }
}
