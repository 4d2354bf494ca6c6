using Analytics.Cli.Tests.Support;

namespace Analytics.Cli.Tests;

public sealed class LedgerCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Ledger_OfFilesOfEveryFate_AddsUp()
    {
        var inbox = _line.WriteTranscripts("in", 4);
        _line.Write("in/notes.md", "notes");
        var first = Directory.GetFiles(inbox, "C0*.txt", SearchOption.AllDirectories)[0];
        File.Copy(first, Path.Combine(Path.GetDirectoryName(first)!, "copy of it C0.txt"));
        await _line.RunAsync(["ingest", inbox, "-w", "w.duckdb"]);
        _line.Write("in/late.txt", "late");

        var outcome = await _line.RunAsync(["ledger", "-w", "w.duckdb", "--inbox", "in", "--json"]);

        Assert.Equal(0, outcome.Exit);
        int Of(string name) => outcome.Json.GetProperty(name).GetInt32();
        Assert.Equal((7, 4, 1, 1, 1), (Of("seen"), Of("loaded"), Of("duplicate"), Of("kept_out"), Of("waiting")));
        Assert.Equal(Of("seen"), Of("loaded") + Of("unchanged") + Of("duplicate") + Of("kept_out") + Of("dismissed") + Of("waiting"));
        Assert.Equal("not_a_transcript", outcome.Json.GetProperty("reasons")[0].GetProperty("code").GetString());
        Assert.Contains("7 seen", (await _line.RunAsync(["ledger", "-w", "w.duckdb", "--inbox", "in"])).Out, StringComparison.Ordinal);
    }
}
