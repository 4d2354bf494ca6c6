using Analytics.Cli.Tests.Support;

namespace Analytics.Cli.Tests;

public sealed class ExportCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Export_Interviews_WritesTheCohortInItsOrder()
    {
        await IngestAsync();
        var outcome = await ExportAsync("interviews", "--profile", "strong", "--sort", "candidate", "--out", "list.csv");
        Assert.Equal((0, _line.At("list.csv") + Environment.NewLine), (outcome.Exit, outcome.Out));
        Assert.Contains("of strong, data as of ", outcome.Error, StringComparison.Ordinal);
        var lines = (await File.ReadAllLinesAsync(_line.At("list.csv"))).Select(l => l.Split(',')).ToList();
        var (profile, candidate) = (Array.IndexOf(lines[0], "quality_profile"), Array.IndexOf(lines[0], "candidate"));
        Assert.All(lines.Skip(1), l => Assert.Equal("strong", l[profile]));
        Assert.Equal(lines.Skip(1).Select(l => l[candidate]).Order(StringComparer.Ordinal), lines.Skip(1).Select(l => l[candidate]));
        Assert.True(lines.Count > 1);
    }

    [Theory]
    [InlineData("scores-distribution", "figures.parquet", "PAR1")]
    [InlineData("scores", "figures.xlsx", "PK")]
    [InlineData("runs", "figures.csv", "run_id,")]
    public async Task Export_WithoutAFormat_TakesTheEndingOfTheFile(string what, string file, string begins)
    {
        await IngestAsync();
        var outcome = await ExportAsync(what, "--out", file);
        Assert.Equal(0, outcome.Exit);
        Assert.StartsWith(begins, await File.ReadAllTextAsync(_line.At(file), System.Text.Encoding.Latin1), StringComparison.Ordinal);
        Assert.False(File.Exists(_line.At(file) + ".part"));
    }

    [Fact]
    public async Task Export_WithoutAFile_IsCalledAsThePortalWouldCallIt()
    {
        await IngestAsync();
        var outcome = await ExportAsync("recommendations", "--by", "profile", "--format", "csv");
        Assert.Matches(@"recommendations_[0-9a-f]{8}_\d{4}-\d\d-\d\d_v1\.csv", Path.GetFileName(outcome.Out.Trim()));
        Assert.StartsWith("profile,interviews,proceed,", await File.ReadAllTextAsync(outcome.Out.Trim()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_List_NamesEverythingThereIs()
    {
        await IngestAsync();
        var outcome = await ExportAsync("list");
        Assert.Contains("scores-distribution", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("Workbook (xlsx only)", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { "shoes" }, "There is nothing to export called \"shoes\"")]
    [InlineData(new[] { "runs", "--by", "profile" }, "runs cannot be split")]
    [InlineData(new[] { "recommendations", "--by", "section" }, "--by \"section\" is nothing recommendations can be split by")]
    [InlineData(new[] { "runs", "--sort", "score" }, "runs has an order of its own")]
    [InlineData(new[] { "interviews", "--sort", "height" }, "--sort \"height\"")]
    [InlineData(new[] { "interviews", "--profile", "stronk" }, "--profile \"stronk\"")]
    [InlineData(new[] { "interviews", "--evaluator", "nobody" }, "--evaluator \"nobody\" is not in the warehouse")]
    [InlineData(new[] { "files", "--profile", "weak" }, "files is about files")]
    [InlineData(new[] { "scores", "--format", "csv" }, "scores is a workbook")]
    public async Task Export_ThatCannotBe_SaysWhyAndLeavesNoFile(string[] args, string begins)
    {
        await IngestAsync();
        var outcome = await ExportAsync([.. args, "--out", "never.out"]);
        Assert.StartsWith(begins, outcome.FailedWithOneSentence(), StringComparison.Ordinal);
        Assert.False(File.Exists(_line.At("never.out")));
    }

    [Fact]
    public async Task Export_WithoutAWarehouse_SaysSoAndMakesNone()
    {
        var outcome = await ExportAsync("interviews");
        Assert.StartsWith("There is no warehouse", outcome.FailedWithOneSentence(), StringComparison.Ordinal);
        Assert.False(File.Exists(_line.At("w.duckdb")));
    }

    private Task IngestAsync() => Prepared.CopyAsync("24 in 2 runs", _line, async line =>
        Assert.Equal(0, (await line.RunAsync(["ingest", line.WriteTranscripts("corpus", 24, 2), "--warehouse", line.At("w.duckdb")])).Exit));

    private Task<Outcome> ExportAsync(params string[] args) => _line.RunAsync(["export", .. args, "--warehouse", _line.At("w.duckdb")]);
}
