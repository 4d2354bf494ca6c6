using Analytics.Warehouse;
using Dapper;

namespace Analytics.Cli.Tests;

public sealed class RebuildCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rebuild-");

    private string WarehouseFile => Path.Combine(_folder.FullName, "w.duckdb");

    public void Dispose() => TestFolder.Delete(_folder.FullName);

    [Fact]
    public async Task Rebuild_OfATamperedWarehouse_MakesAggregatesAndIndexAnew()
    {
        Assert.Equal(0, (await RunAsync("generate", "--into-warehouse", "--interviews", "4", "--runs", "1", "--brief", "-w", WarehouseFile)).Code);
        using (var warehouse = WarehouseDatabase.Open(WarehouseFile))
            await warehouse.WriteAsync(connection => connection.Execute("update store.cell set identical = identical + 1"));
        File.WriteAllText(WarehouseFile + ".words", "damaged");

        Assert.Equal((0, "The aggregates and the index of words were made anew."), await RunAsync("rebuild", "-w", WarehouseFile));

        Assert.Equal(0, (await RunAsync("verify", "-w", WarehouseFile)).Code);
        Assert.StartsWith("SQLite format 3", File.ReadAllText(WarehouseFile + ".words"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rebuild_NoWarehouse_FailsAndMakesNone()
    {
        Assert.Equal(1, (await RunAsync("rebuild", "-w", WarehouseFile)).Code);
        Assert.False(File.Exists(WarehouseFile));
    }

    private async Task<(int Code, string Text)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        var code = await Program.RunAsync(args, new Shell(output, TextWriter.Null, TextReader.Null, _folder.FullName, false), TestContext.Current.CancellationToken);
        return (code, output.ToString().Trim());
    }
}
