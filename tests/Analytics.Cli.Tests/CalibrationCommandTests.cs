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
        Assert.StartsWith("all interviews: 60 interviews of ", lines[0], StringComparison.Ordinal);
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
    public async Task Calibration_OfTwoCohortsAsHtml_IsOneFileAboutTheirDifference()
    {
        await IngestAsync();
        var runs = Directory.GetDirectories(_line.At("corpus")).Select(d => Path.GetFileName(d).Replace("transcripts_", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        string[][] ways = [["--new", runs[1], "--baseline", runs[0]], ["--run", runs[1], "--vs.run", runs[0]]];

        foreach (var way in ways)
        {
            var outcome = await CalibrationAsync([.. way, "--format", "html"]);

            Assert.Equal((0, ""), (outcome.Exit, outcome.Error));
            Assert.StartsWith("<!DOCTYPE html>", outcome.Out, StringComparison.Ordinal);
            Assert.Contains("What got worse", outcome.Out, StringComparison.Ordinal);
            Assert.Contains("On the same candidates", outcome.Out, StringComparison.Ordinal);
            Assert.Contains("id=\"calibration-paired\"", outcome.Out, StringComparison.Ordinal);
            Assert.DoesNotMatch("<script|<link |src=\"|href=\"[^#]", outcome.Out);
        }
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

        var outcome = await CalibrationAsync("--new", runs[1], "--baseline", runs[0], "--fail-on", "fail", "--format", "json");

        var gate = outcome.Json.GetProperty("gate");
        Assert.Equal(gate.GetProperty("passed").GetBoolean() ? 0 : 2, outcome.Exit);
        Assert.NotEqual(0, outcome.Json.GetProperty("changes").GetArrayLength());
        Assert.Equal(2, outcome.Json.GetProperty("scope").GetProperty("runs").GetArrayLength());
    }

    [Fact]
    public async Task Calibration_OfSeveralEvaluators_JudgesEachByItselfAndTheGateTakesTheWorst()
    {
        await IngestAsync(("lenient", "kind", 1), ("calibrated", "fair", 2));

        var text = (await CalibrationAsync()).Out.Split(Environment.NewLine);
        var gate = await CalibrationAsync("--fail-on", "fail", "--format", "json");

        Assert.StartsWith("2 evaluators, each judged by itself: ", text[1], StringComparison.Ordinal);
        Assert.Equal(2, text.Count(l => l.Contains(" right_level ", StringComparison.Ordinal)));
        Assert.Equal(["fair", "kind"], text.Where(l => l.StartsWith("fair: ", StringComparison.Ordinal) || l.StartsWith("kind: ", StringComparison.Ordinal)).Select(l => l.Split(':')[0]));
        Assert.Equal(2, gate.Exit);
        Assert.Contains("for kind", gate.Error, StringComparison.Ordinal);
        Assert.Equal(0, gate.Json.GetProperty("verdicts").GetArrayLength());
        Assert.Equal(7, gate.Json.GetProperty("evaluators")[1].GetProperty("verdicts").GetArrayLength());
        Assert.Equal(7, (await CalibrationAsync("--evaluator", "fair", "--format", "json")).Json.GetProperty("verdicts").GetArrayLength());
    }

    [Fact]
    public async Task Calibration_AgainstAnotherCohort_SaysWhatChangedAndJudgesTheNewOne()
    {
        await IngestAsync(("lenient", "kind", 1), ("calibrated", "fair", 2));

        var json = (await CalibrationAsync("--evaluator", "fair", "--vs.evaluator", "kind", "--format", "json")).Json;

        Assert.Equal(["fair"], json.GetProperty("scope").GetProperty("evaluators").EnumerateArray().Select(e => e.GetString()));
        Assert.NotEqual(0, json.GetProperty("changes").GetArrayLength());
    }

    [Theory]
    [InlineData(new[] { "--candidate", "20260907_090000" }, "--new \"20260907_090000\" is no run")]
    [InlineData(new[] { "--candidate", "nowhere", "--baseline", "nowhere" }, "--baseline \"nowhere\" is no run")]
    [InlineData(new[] { "--vs.evaluator", "nobody" }, "--vs.evaluator \"nobody\" is not in the warehouse")]
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

    [Fact]
    public async Task CutScore_WithAGoal_SaysTheMarkAndHowSureThatIs()
    {
        await IngestAsync();
        Task<Outcome> CutScoreAsync(params string[] args) => _line.RunAsync(["cut-score", "--cut", "4", "--goal-percent", "10", .. args, "--warehouse", _line.At("w.duckdb")]);

        var lines = (await CutScoreAsync()).Out.Split(Environment.NewLine);
        var json = (await CutScoreAsync("--format", "json")).Json;

        Assert.StartsWith("all interviews, cut 4.0:", lines[0], StringComparison.Ordinal);
        Assert.Equal(json.GetProperty("goal").GetProperty("sentence").GetString(), lines[5]);
        Assert.StartsWith("At most 10\u00a0% of weak candidates pass from a cut of ", lines[5], StringComparison.Ordinal);
        Assert.Equal("--cut 9 is not a number from 1 to 5.", (await _line.RunAsync(["cut-score", "--cut", "9", "--warehouse", _line.At("w.duckdb")])).FailedWithOneSentence());
    }

    [Fact]
    public async Task Export_OfTheComparison_IsATableOfEveryFigure()
    {
        await IngestAsync(("lenient", "a", 5), ("calibrated", "b", 6));

        var outcome = await _line.RunAsync(["export", "calibration-comparison", "--evaluator", "b", "--vs.evaluator", "a", "--out", _line.At("c.csv"), "--warehouse", _line.At("w.duckdb")]);

        Assert.Equal(0, outcome.Exit);
        var lines = await File.ReadAllLinesAsync(_line.At("c.csv"));
        Assert.StartsWith("figure,name,unit,question,new,new_low,new_high,new_n,baseline,", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, l => l.StartsWith("bias.equal_weight,", StringComparison.Ordinal));
    }

    private Task IngestAsync(params (string Character, string Name, int Seed)[] evaluators) => Prepared.CopyAsync(string.Join(' ', evaluators), _line, async line =>
    {
        foreach (var (character, name, seed) in evaluators)
        {
            var corpus = line.At(name);
            Assert.Equal(0, (await line.RunAsync(["generate", "--interviews", "40", "--runs", "1", "--positions", "1", "--seed", $"{seed}", "--first-run", $"2026-0{seed}-05T09:00:00", "--evaluator", character, "--brief", "--out", corpus])).Exit);
            Assert.Equal(0, (await line.RunAsync(["ingest", corpus, "--evaluator", name, "--warehouse", line.At("w.duckdb")])).Exit);
        }
    });

    private Task IngestAsync(string evaluator = "calibrated") => Prepared.CopyAsync(evaluator, _line, async line =>
    {
        Assert.Equal(0, (await line.RunAsync(["generate", "--interviews", "60", "--runs", "2", "--positions", "2", "--seed", "5", "--evaluator", evaluator, "--brief", "--out", line.At("corpus")])).Exit);
        Assert.Equal(0, (await line.RunAsync(["ingest", line.At("corpus"), "--warehouse", line.At("w.duckdb")])).Exit);
    });

    private Task<Outcome> CalibrationAsync(params string[] args) => _line.RunAsync(["calibration", .. args, "--warehouse", _line.At("w.duckdb")]);
}
