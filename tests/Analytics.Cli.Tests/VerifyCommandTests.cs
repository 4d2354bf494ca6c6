using Analytics.Warehouse;
using Dapper;

namespace Analytics.Cli.Tests;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("verify-");

    private string WarehouseFile => Path.Combine(_folder.FullName, "w.duckdb");

    public void Dispose() => TestFolder.Delete(_folder.FullName);

    [Fact]
    public async Task Verify_SoundTamperedAndRepaired_SaysSoAndEndsAccordingly()
    {
        var generated = await RunAsync("generate", "--interviews", "6", "--runs", "1", "--seed", "7", "--out", Path.Combine(_folder.FullName, "corpus"));
        Assert.Equal(0, generated.Code);
        Assert.Equal(0, (await RunAsync("ingest", Path.Combine(_folder.FullName, "corpus"), "-w", WarehouseFile)).Code);
        Assert.Equal((0, "The aggregates are what the rows say."), await RunAsync("verify", "-w", WarehouseFile));

        using (var warehouse = WarehouseDatabase.Open(WarehouseFile))
            await warehouse.WriteAsync(connection => connection.Execute("update store.cell set identical = identical + 1 where rowid = (select min(rowid) from store.cell)"));

        var (code, text) = await RunAsync("verify", "-w", WarehouseFile);
        Assert.Equal(2, code);
        Assert.StartsWith("2 rows differ from what was loaded:", text, StringComparison.Ordinal);
        Assert.Contains("kept, but not so: ", text, StringComparison.Ordinal);
        Assert.Contains("missing: ", text, StringComparison.Ordinal);

        Assert.Equal(0, (await RunAsync("verify", "--repair", "-w", WarehouseFile)).Code);
        Assert.Equal((0, "The aggregates are what the rows say."), await RunAsync("verify", "-w", WarehouseFile));
    }

    [Fact]
    public async Task Verify_NoWarehouse_FailsAndMakesNone()
    {
        Assert.Equal(1, (await RunAsync("verify", "-w", WarehouseFile)).Code);
        Assert.False(File.Exists(WarehouseFile));
    }

    private async Task<(int Code, string Text)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        var code = await Program.RunAsync(args, new Shell(output, TextWriter.Null, TextReader.Null, _folder.FullName, false), TestContext.Current.CancellationToken);
        return (code, output.ToString().Trim());
    }
}
