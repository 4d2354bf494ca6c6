using System.Text.Json.Nodes;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests.Queries;

/// <summary>A criterion by itself: what is counted of a corpus by one criterion is what the same corpus says that was judged by nothing else.</summary>
public sealed class CriterionTests : IDisposable
{
    private static readonly string[] Profiles = ["weak", "average", "strong", "exceptional"];
    private readonly WarehouseFixture _whole = new();
    private readonly WarehouseFixture _alone = new();

    public void Dispose()
    {
        _whole.Dispose();
        _alone.Dispose();
    }

    [Theory]
    [InlineData("depth")]
    [InlineData("technical")]
    [InlineData("clarity")]
    public async Task Figures_OfACriterion_AreThoseOfACorpusJudgedByItAlone(string criterion)
    {
        await LoadAsync(_whole, null);
        await LoadAsync(_alone, criterion);
        var own = Cohort.All with { Criteria = [criterion] };

        // Interviews that have no item of it are not in it.
        var all = Cohort.All with { Sections = [] };
        foreach (var by in new[] { By.None, By.Profile, By.Section, By.Run })
        {
            Assert.Equal(Scored(new ScoreSummary(_alone.Warehouse).Read(all, by)), Scored(new ScoreSummary(_whole.Warehouse).Read(own, by)));
            Assert.Equal(
                new ScoreDistribution(_alone.Warehouse).Read(all, by).Where(r => r.Score is not null && r.Items > 0).Select(r => (r.Value, r.Score, r.Items, r.Interviews)),
                new ScoreDistribution(_whole.Warehouse).Read(own, by).Where(r => r.Score is not null && r.Items > 0).Select(r => (r.Value, r.Score, r.Items, r.Interviews)));
        }

        Assert.Equal(
            new MeanCounts(_alone.Warehouse).Read(all, byPosition: false).Where(r => r.Scores > 0), new MeanCounts(_whole.Warehouse).Read(own, byPosition: false).Where(r => r.Scores > 0));
        Assert.Equal(
            new ScoreMoments(_alone.Warehouse).Read(all).Where(r => r.Counts.Sum() > 0).Select(Moments), new ScoreMoments(_whole.Warehouse).Read(own).Select(Moments));
        Assert.Equal(
            new RelevanceScores(_alone.Warehouse).Read(all), new RelevanceScores(_whole.Warehouse).Read(own));
        Assert.Equal([criterion], new ScoreDistribution(_whole.Warehouse).Read(own, By.Section).Select(r => r.Value).Distinct());
    }

    [Fact]
    public async Task Filters_BesideACriterion_AreOfItsItems()
    {
        await LoadAsync(_whole, null);

        // depth runs over all of its scale, clarity is always at its top.
        Assert.Equal(0, Interviews("criterion=clarity&score=1"));
        Assert.Equal(Interviews("section=clarity"), Interviews("criterion=clarity&mean=5"));
        Assert.InRange(Interviews("criterion=depth&score=1"), 1, 15);
        Assert.Equal(Interviews("section=depth"), Interviews("criterion=depth"));
        Assert.True(Interviews("criterion=depth") < Interviews(""));
    }

    [Fact]
    public async Task Rubrics_OfACriterion_AreItsAlone()
    {
        await LoadAsync(_whole, null);

        Assert.All(new CohortRubrics(_whole.Warehouse).Read(Cohort.All with { Criteria = ["depth"] }), row => Assert.Equal(("depth", 10d), (row.Criteria, row.ScaleMax)));
        Assert.Equal(3, new CohortRubrics(_whole.Warehouse).Read(Cohort.All).Select(row => row.ScaleMax).Distinct().Count());
    }

    [Fact]
    public void Criterion_HasNoOtherSide()
    {
        Assert.Equal("judged by depth", (Cohort.All with { Criteria = ["depth"] }).ToWords());
        Assert.DoesNotContain("not.criterion", CohortDimension.All.Select(d => d.Name));
        Assert.False((Cohort.All with { Criteria = ["depth"] }).IsOfCells);
    }

    private long Interviews(string query) => new ScoreSummary(_whole.Warehouse)
        .Read(Cohort.Parse(query.Split('&').Where(p => p.Length > 0).Select(p => p.Split('=')).Select(p => KeyValuePair.Create(p[0], (string?)p[1]))).Cohort).Sum(row => (long)row.Interviews);

    private static string Moments(ScoreMomentsRow row) => string.Join(' ', [.. row.Counts, .. row.Products]);

    private static IEnumerable<(string?, int, int, double, double)> Scored(IReadOnlyList<ScoreSummaryRow> rows) =>
        rows.Where(r => r.Items > 0).Select(r => (r.Value, r.ScoredInterviews, r.Items, Math.Round(r.ItemSum, 6), Math.Round(r.InterviewMean ?? 0, 9)));

    private static Task<IngestSummary> LoadAsync(WarehouseFixture fixture, string? only) =>
        fixture.IngestAsync(fixture.Folder.Write("foreign/calls.jsonl", OpenText.Lines([.. Enumerable.Range(0, 16).Select(number => Interview(number, only))])));

    // Every fourth interview has no depth; every candidate is interviewed twice.
    private static JsonObject Interview(int number, string? only)
    {
        var interview = OpenText.Of($"call-{number}", $"P{number % 8}");
        interview["run"] = new JsonObject { ["id"] = $"run-{number / 8}", ["evaluator"] = "m", ["started_at"] = $"2026-03-0{2 + (number / 8)}T08:00:00Z" };
        interview["designed_quality"] = Profiles[number % 4];
        JsonObject?[] scores =
        [
            number % 4 == 3 ? null : Score("depth", number * 3 % 11, 10), number % 4 == 3 ? null : Score("depth", number % 11, 10), Score("clarity", 100, 100), Score("technical", number % 5, 4),
        ];
        interview["scores"] = new JsonArray([.. scores.OfType<JsonObject>().Where(s => only is null || (string?)s["criterion"] == only)]);
        return interview;
    }

    private static JsonObject Score(string criterion, double value, double max) => new() { ["criterion"] = criterion, ["turn"] = 4, ["value"] = value, ["min"] = 0, ["max"] = max };
}
