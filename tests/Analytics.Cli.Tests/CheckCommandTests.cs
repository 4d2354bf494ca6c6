using Analytics.Cli.Tests.Support;

namespace Analytics.Cli.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Check_WholeDamagedAndMissing_EndsAccordingly()
    {
        await _line.RunAsync(["ingest", _line.WriteTranscripts("in", 4), "-w", "w.duckdb"]);

        var whole = await _line.RunAsync(["check", "w.duckdb"]);
        Assert.Equal(0, whole.Exit);
        Assert.Contains("is whole", whole.Out, StringComparison.Ordinal);

        using (var file = File.OpenWrite(_line.At("w.duckdb"))) file.SetLength(6000);
        var damaged = await _line.RunAsync(["check", "w.duckdb", "--json"]);
        Assert.Equal((2, "damaged"), (damaged.Exit, damaged.Json.GetProperty("state").GetString()));
        Assert.Contains("cut short", damaged.Json.GetProperty("problems")[0].GetString(), StringComparison.Ordinal);

        Assert.Contains("There is no file", (await _line.RunAsync(["check", "-w", "nowhere.duckdb"])).FailedWithOneSentence(), StringComparison.Ordinal);
    }
}
