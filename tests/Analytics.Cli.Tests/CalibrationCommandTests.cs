using Analytics.Cli.Tests.Support;

namespace Analytics.Cli.Tests;

public sealed class CalibrationCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Calibration_AsText_StartsWithSentencesAndGivesEveryMetric()
    {
        await IngestAsync();

        var outcome = await CalibrationAsync();

        Assert.Equal((0, ""), (outcome.Exit, outcome.Error));
        var lines = outcome.Out.Split(Environment.NewLine);
        Assert.StartsWith("all interviews: 60 interviews in 2 runs, ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Shown: coverage. Not proven: ", lines[1], StringComparison.Ordinal);
        Assert.Contains(lines, l => l.StartsWith("bias.equal_weight ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Calibration_AsJson_IsTheReportOfTheCohort()
    {
        await IngestAsync();

        var json = (await CalibrationAsync("--format", "json", "--profile", "strong", "--profile", "weak")).Json;

        Assert.Equal("profile=weak&profile=strong", json.GetProperty("cohort").GetProperty("query").GetString());
        Assert.Equal(0, json.GetProperty("profiles").GetProperty("average").GetProperty("items").GetInt32());
        Assert.Equal(7, json.GetProperty("verdicts").GetArrayLength());
    }

    [Fact]
    public async Task Calibration_ToAFile_WritesItThere()
    {
        await IngestAsync();

        var outcome = await CalibrationAsync("--format", "json", "--out", "report.json");

        Assert.Equal((0, ""), (outcome.Exit, outcome.Out));
        Assert.Contains(_line.At("report.json"), outcome.Error, StringComparison.Ordinal);
        Assert.Contains("\"verdicts\"", await File.ReadAllTextAsync(_line.At("report.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calibration_AsHtml_IsOneFileWhoseFiguresLeadToThePortal()
    {
        await IngestAsync();

        var outcome = await CalibrationAsync("--format", "html", "--portal", "http://127.0.0.1:5080/");

        Assert.StartsWith("<!DOCTYPE html>", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("href=\"http://127.0.0.1:5080/interviews", outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calibration_GateThatCloses_EndsWithTwoAndSaysWhy()
    {
        await IngestAsync("lenient");

        var outcome = await CalibrationAsync("--fail-on", "fail");

        Assert.Equal(2, outcome.Exit);
        Assert.StartsWith("right_level fails: Strong candidates get 0.50 too much", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calibration_GateOnAChange_JudgesTheCandidate()
    {
        await IngestAsync();
        var runs = Directory.GetDirectories(_line.At("corpus")).Select(d => Path.GetFileName(d).Replace("transcripts_", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();

        var outcome = await CalibrationAsync("--baseline", runs[0], "--candidate", runs[1], "--fail-on", "fail", "--format", "json");

        var gate = outcome.Json.GetProperty("gate");
        Assert.Equal(gate.GetProperty("passed").GetBoolean() ? 0 : 2, outcome.Exit);
        Assert.NotEqual(0, outcome.Json.GetProperty("changes").GetArrayLength());
        Assert.Equal(2, outcome.Json.GetProperty("scope").GetProperty("runs").GetArrayLength());
    }

    [Theory]
    [InlineData(new[] { "--candidate", "20260907_090000" }, "--candidate \"20260907_090000\" is no run")]
    [InlineData(new[] { "--candidate", "nowhere", "--baseline", "nowhere" }, "--baseline \"nowhere\" is no run")]
    [InlineData(new[] { "--evaluator", "nobody" }, "--evaluator \"nobody\" is not in the warehouse")]
    [InlineData(new[] { "--settings", "none.json" }, "There is no settings file")]
    [InlineData(new[] { "--settings", "bad.json" }, "Calibration:Weak")]
    [InlineData(new[] { "--settings", "broken.json" }, "The settings cannot be read")]
    public async Task Calibration_ThatCannotBe_SaysWhy(string[] args, string begins)
    {
        await IngestAsync();
        _line.Write("bad.json", """{ "Calibration": { "Weak": { "Low": 4 } } }""");
        _line.Write("broken.json", "{ not json");

        Assert.StartsWith(begins, (await CalibrationAsync(args)).FailedWithOneSentence(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calibration_WithoutAWarehouse_SaysSo() =>
        Assert.StartsWith("There is no warehouse", (await CalibrationAsync()).FailedWithOneSentence(), StringComparison.Ordinal);

    private async Task IngestAsync(string evaluator = "calibrated")
    {
        Assert.Equal(0, (await _line.RunAsync(["generate", "--interviews", "60", "--runs", "2", "--positions", "2", "--seed", "5", "--evaluator", evaluator, "--brief", "--out", _line.At("corpus")])).Exit);
        Assert.Equal(0, (await _line.RunAsync(["ingest", _line.At("corpus"), "--warehouse", _line.At("w.duckdb")])).Exit);
    }

    private Task<Outcome> CalibrationAsync(params string[] args) => _line.RunAsync(["calibration", .. args, "--warehouse", _line.At("w.duckdb")]);
}
