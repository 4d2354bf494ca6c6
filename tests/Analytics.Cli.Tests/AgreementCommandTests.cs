using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Cli.Tests.Support;
using Analytics.State;
using Analytics.State.Review;
using Analytics.Warehouse;
using Analytics.Warehouse.Ratings;
using Dapper;

namespace Analytics.Cli.Tests;

public sealed partial class AgreementCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Agreement_WithoutRatings_SaysWhereToBegin()
    {
        await IngestAsync();

        var outcome = await RunAsync("agreement");

        Assert.Equal((0, ""), (outcome.Exit, outcome.Error));
        Assert.Equal(
            ["all interviews:", "Nobody rated an answer of this selection yet, so nothing is known about the agreement with people.", "Rate 100 answers drawn by chance, 50 of them by two people."],
            outcome.Out.Split(Environment.NewLine).Take(3));
    }

    [Fact]
    public async Task Agreement_WithRatings_SaysByWhomAndWhatToDoNext()
    {
        await IngestAsync();
        await RateAsync(shift: 1);

        var text = (await RunAsync("agreement")).Out;
        var json = (await RunAsync("agreement", "--format", "json")).Json;

        var report = json.GetProperty("evaluators")[0];
        Assert.Contains(report.GetProperty("headline").GetString()!, text, StringComparison.Ordinal);
        Assert.Contains("rated by Ann.", text, StringComparison.Ordinal);
        Assert.Contains("Where they differ most:", text, StringComparison.Ordinal);
        Assert.Equal("fail", report.GetProperty("overall").GetProperty("verdict").GetString());
        Assert.Equal("", json.GetProperty("cohort").GetProperty("query").GetString());
    }

    [Fact]
    public async Task Gate_OnAGoldenSet_ClosesWhereTheEvaluatorDoesNotAgreeWithIt()
    {
        await IngestAsync();
        Golden("strict", item => Math.Max(1, item.Score - 1));
        Golden("same", item => item.Score);

        var (strict, same) = (await RunAsync("calibration", "--golden", "strict", "--fail-on", "fail"), await RunAsync("calibration", "--golden", "SAME", "--fail-on", "fail", "--format", "json"));

        Assert.Equal(2, strict.Exit);
        Assert.Contains("agrees_with_people fails: Golden set strict, ", strict.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("agrees_with_people", same.Error, StringComparison.Ordinal);
        Assert.Equal("pass", same.Json.GetProperty("verdicts")[7].GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task Gate_OnAGoldenSet_WhereACriterionCounts_CountsItsAnswersAlone()
    {
        await IngestAsync();
        Golden("same", item => item.Score);

        async Task<int[]> CountsAsync(params string[] more) =>
            [.. Numbers().Matches((await RunAsync(["calibration", "--golden", "same", "--format", "json", .. more])).Json.GetProperty("verdicts")[7].GetProperty("sentence").GetString()!).Take(2).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture))];
        var (all, technical, project) = (await CountsAsync(), await CountsAsync("--criterion", "technical"), await CountsAsync("--criterion", "project"));

        Assert.All([all, technical, project], counts => Assert.Equal(counts[0], counts[1]));
        Assert.Equal(all[0], technical[0] + project[0]);
        Assert.True(technical[0] > 0 && project[0] > 0);
    }

    [Fact]
    public async Task Gate_OnAGoldenSetThatNobodyScored_DoesNotOpen()
    {
        await IngestAsync();
        Golden("elsewhere", item => item.Score, dialogue: 1);

        var outcome = await RunAsync("calibration", "--golden", "elsewhere", "--fail-on", "fail");

        Assert.Equal(2, outcome.Exit);
        Assert.Contains("Golden set elsewhere could not be judged", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gate_OnAGoldenSetThatIsNotThere_NamesThoseThatAre()
    {
        await IngestAsync();
        Assert.Equal("There is no golden set \"first\"; none was made yet.", (await RunAsync("calibration", "--golden", "first")).FailedWithOneSentence());
        Golden("second", item => item.Score);

        Assert.Equal("There is no golden set \"first\"; there are second.", (await RunAsync("calibration", "--golden", "first")).FailedWithOneSentence());
    }

    private Task IngestAsync() => Prepared.CopyAsync("40 in a run", _line, async line =>
    {
        Assert.Equal(0, (await line.RunAsync(["generate", "--interviews", "40", "--runs", "1", "--positions", "1", "--seed", "5", "--evaluator", "calibrated", "--brief", "--out", line.At("corpus")])).Exit);
        Assert.Equal(0, (await line.RunAsync(["ingest", line.At("corpus"), "--warehouse", line.At("w.duckdb")])).Exit);
    });

    private async Task RateAsync(int shift)
    {
        using var warehouse = WarehouseDatabase.Open(_line.At("w.duckdb"));
        await new MirroredRatings(warehouse, TimeProvider.System).SetAsync(
            [.. Items(warehouse).Select((i, n) => new MirroredRating(
                n, i.InterviewId, i.ItemNo, i.Criterion, null, i.TurnNo, Math.Max(1, i.Score - shift), 1, 5, "Ann", "", new DateTime(2026, 10, 1, 9, 0, 0, DateTimeKind.Unspecified), true, "1", "sample", 1, i.Dialogue))],
            TestContext.Current.CancellationToken);
    }

    private void Golden(string name, Func<Item, double> score, long? dialogue = null)
    {
        using var warehouse = WarehouseDatabase.Open(_line.At("w.duckdb"));
        using var file = new StateFile(StateFile.Beside(_line.At("w.duckdb")));
        new GoldenSets(file, TimeProvider.System).Create(
            name, "", [.. Items(warehouse).Select(i => new GoldenItem(new ReviewedAnswer(i.InterviewId, i.ItemNo, i.Criterion, null, i.TurnNo, 1, 5, dialogue ?? i.Dialogue), score(i), GoldenBasis.Unanimous))], "Ann");
    }

    private static List<Item> Items(WarehouseDatabase warehouse)
    {
        using var connection = warehouse.OpenConnection();
        return connection.Query<Item>("select i.interview_id, e.item_no, e.criterion, e.turn_no, e.score, i.dialogue from store.evaluation e join store.interview i using (interview_no) where e.score is not null").AsList();
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Numbers();

    private Task<Outcome> RunAsync(params string[] args) => _line.RunAsync([.. args, "--warehouse", _line.At("w.duckdb")]);

    private sealed record Item(long InterviewId, int ItemNo, string Criterion, int? TurnNo, double Score, long? Dialogue);
}
