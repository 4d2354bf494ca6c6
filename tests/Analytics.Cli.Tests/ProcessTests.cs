using System.Diagnostics;
using Analytics.Cli.Tests.Support;
using Analytics.Warehouse;

namespace Analytics.Cli.Tests;

/// <summary>The real program, as a shell starts it.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Process_IngestThenSql_WorksEndToEnd()
    {
        _line.WriteTranscripts("corpus", interviews: 2);

        var ingested = await StartAsync("ingest", "corpus");
        var asked = await StartAsync("sql", "select count(*) as n from interviews", "--format", "csv");

        Assert.Equal((0, ""), (ingested.Exit, ingested.Error));
        Assert.Equal((0, "n\r\n2\r\n", ""), (asked.Exit, asked.Out, asked.Error));
    }

    [Theory]
    [InlineData("ingest", "corpus")]
    [InlineData("sql", "select 1")]
    public async Task Process_WarehouseHeldByAnother_SaysWhoHoldsIt(params string[] args)
    {
        _line.WriteTranscripts("corpus", interviews: 1);
        using var portal = WarehouseDatabase.Open(_line.At("held.duckdb"));

        var outcome = await StartAsync([.. args, "--warehouse", "held.duckdb"]);

        Assert.Contains($"process {Environment.ProcessId}", outcome.FailedWithOneSentence(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/erasure", "erase", "--candidate", "C001")]
    [InlineData("/admin/retention", "retention", "--older-than", "180d")]
    [InlineData("/admin/backup", "backup", "b.zip")]
    public async Task Process_WarehouseHeldByAPortal_NamesThePageThatDoesIt(string page, params string[] args)
    {
        using var portal = WarehouseDatabase.Open(_line.At("held.duckdb"));
        Assert.Contains(page, (await StartAsync([.. args, "--warehouse", "held.duckdb"])).FailedWithOneSentence(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Processes_ThatWriteTheAuditAtOnce_GiveOneChain()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => StartAsync("hold", "add", $"C{i}", "--state", "held.state")));
        Assert.All(all, outcome => Assert.Equal(0, outcome.Exit));
        Assert.Contains("as it was written: 6 entries", (await StartAsync("audit", "verify", "--state", "held.state")).Out, StringComparison.Ordinal);
    }

    private async Task<Outcome> StartAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = _line.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in args.Prepend(typeof(Program).Assembly.Location)) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await output, await error);
    }
}
