using System.Text.Json.Nodes;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests.Queries;

/// <summary>Scores of any scale and criterion: on their own scale where one rubric stands alone, as points and by criterion where figures count them.</summary>
public sealed class RubricsTests : IDisposable
{
    private readonly WarehouseFixture _fixture = new();

    private WarehouseDatabase Warehouse => _fixture.Warehouse;

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [InlineData(0, 10, new double[] { 0, 7, 10, 10 }, true, "0:1 7:1 10:2")]
    [InlineData(0, 1, new double[] { 0, 1, 1 }, true, "0:1 1:2")]
    [InlineData(1, 4, new double[] { 1, 4, 4 }, true, "0:1 3:2")]
    [InlineData(0, 11, new double[] { 0, 5, 11 }, false, "0:1 4:1 9:1")]
    [InlineData(0, 100, new double[] { 9, 10, 99, 100 }, false, "0:1 1:1 9:2")]
    [InlineData(0, 1, new double[] { 0.05, 0.1, 0.95 }, false, "0:1 1:1 9:1")]
    public async Task CohortRubrics_OfOneScale_HasABarALevelUpToElevenElseTenParts(double min, double max, double[] values, bool isWhole, string bars)
    {
        await LoadAsync([.. values.Select((value, at) => Scored($"call-{at}", "m", "depth", value, min, max))]);

        var rows = new CohortRubrics(Warehouse).Read(Cohort.All);

        Assert.Equal(bars, string.Join(' ', rows.Select(row => $"{row.Bar}:{row.Items}")));
        Assert.All(rows, row => Assert.Equal((isWhole, min, max, values.Length, "depth"), (row.IsWhole, row.ScaleMin, row.ScaleMax, row.Scores, row.Criteria)));
        Assert.Equal(values.Average(), rows[0].Mean, 9);
        // A call a score: what a bar narrows to is found again by its points.
        Assert.All(rows, row => Assert.Equal(row.Items, row.Interviews));
    }

    [Theory]
    [InlineData("section=depth", 2)]
    [InlineData("section=clarity", 1)]
    [InlineData("section=depth&score=1", 1)]
    [InlineData("points=3.800&section=depth", 1)]
    [InlineData("not.section=clarity", 2)]
    public async Task Filter_ByACriterion_SelectsTheInterviewsThatHaveItsItems(string query, int interviews)
    {
        _fixture.Write("C001_A.txt", TranscriptText.Of());
        await _fixture.IngestAsync();
        await LoadAsync(OpenText.Of(), Scored("call-2", "m", "depth", 0, 0, 10));
        var pairs = query.Split('&').Select(p => p.Split('=')).Select(p => KeyValuePair.Create(p[0], (string?)p[1]));

        var reading = Cohort.Parse(pairs).Against(new HeldValues(Warehouse).Read());

        Assert.Empty(reading.Problems);
        Assert.Equal(interviews, new ScoreSummary(Warehouse).Read(reading.Cohort).Sum(row => row.Interviews));
    }

    [Fact]
    public async Task Filter_ByACriterionThatNothingHas_IsLeftOutWithAProblem()
    {
        await LoadAsync(OpenText.Of());
        var known = new HeldValues(Warehouse).Read();

        Assert.Equal(["clarity", "depth"], known.Sections);
        var problem = Assert.Single(Cohort.Parse([new("section", "manners"), new("section", "technical")]).Against(known).Problems);
        Assert.Equal("section \"manners\" is not in the warehouse; the filter was left out.", problem.Message);
    }

    [Fact]
    public async Task CohortRubrics_OfHomeFiles_HasNoRow()
    {
        _fixture.Write("C001_A.txt", TranscriptText.Of());
        await _fixture.IngestAsync();

        Assert.Empty(new CohortRubrics(Warehouse).Read(Cohort.All));
        Assert.Equal(0, new CohortContents(Warehouse).Read(Cohort.All).Undesigned);
    }

    [Fact]
    public void CohortContents_OfAnEmptyWarehouse_IsOfZeros() => Assert.Equal(new CohortContentsRow(0, 0, 0, 0), new CohortContents(Warehouse).Read(Cohort.All));

    [Fact]
    public async Task CohortContents_CountsWhatIsMissing()
    {
        var bare = new JsonObject { ["schema"] = "interview/1", ["candidate"] = new JsonObject { ["code"] = "P7" } };
        await LoadAsync(OpenText.Of(), bare);

        Assert.Equal(new CohortContentsRow(2, 2, 1, 1), new CohortContents(Warehouse).Read(Cohort.All));
    }

    [Fact]
    public async Task Sections_OfOtherCriteria_StandBesideThoseOfHomeFiles()
    {
        _fixture.Write("C001_A.txt", TranscriptText.Of());
        await _fixture.IngestAsync();
        await LoadAsync(OpenText.Of(), Scored("call-2", "m", "depth", 0, 0, 10));

        foreach (var isKept in new[] { true, false })
        {
            var rows = new ScoreSummary(Warehouse) { IsKept = isKept }.ReadSections(Cohort.All).ToDictionary(row => row.AcrossValue!);
            Assert.Equal(["clarity", "depth", "project", "technical"], rows.Keys.Order(StringComparer.Ordinal));
            // 7 and 0 of 0 to 10 are 3.8 points and 1.
            Assert.Equal((2, 2, 4.8), (rows["depth"].Items, rows["depth"].ScoredInterviews, Math.Round(rows["depth"].ItemSum, 6)));
        }
    }

    [Fact]
    public async Task Kept_OfForeignInterviews_IsWhatIsCounted()
    {
        await LoadAsync(OpenText.Of(), OpenText.Of("call-2", "P2"), Scored("call-3", "m", "pace", 50, 0, 100));

        var summary = new ScoreSummary(Warehouse) { IsKept = true }.Read(Cohort.All, By.Section);
        Assert.Equal(summary, new ScoreSummary(Warehouse) { IsKept = false }.Read(Cohort.All, By.Section));
        Assert.Equal(
            new ScoreDistribution(Warehouse) { IsKept = true }.Read(Cohort.All, By.Section), new ScoreDistribution(Warehouse) { IsKept = false }.Read(Cohort.All, By.Section));
    }

    [Fact]
    public async Task Calibration_OfForeignInterviews_HasNothingToHoldScoresAgainst()
    {
        await LoadAsync(OpenText.Of());

        Assert.Empty(new ScoreMoments(Warehouse).Read(Cohort.All));
        Assert.Empty(new MeanCounts(Warehouse).Read(Cohort.All, byPosition: false));
        Assert.Empty(new CandidateOutcomes(Warehouse).Read(Cohort.All));
        Assert.Equal(Cohort.Unknown, Assert.Single(new ScoreSummary(Warehouse).Read(Cohort.All, By.Profile)).Value);
    }

    private Task<Analytics.Warehouse.Loading.IngestSummary> LoadAsync(params JsonObject[] interviews) => _fixture.IngestAsync(_fixture.Folder.Write("foreign/calls.jsonl", OpenText.Lines(interviews)));

    private static JsonObject Scored(string id, string evaluator, string criterion, double value, double min, double max)
    {
        var interview = OpenText.Of(id, id);
        interview["run"] = new JsonObject { ["id"] = "scored", ["evaluator"] = evaluator, ["started_at"] = "2026-03-02T08:00:00Z" };
        interview["scores"] = new JsonArray(new JsonObject { ["criterion"] = criterion, ["turn"] = 4, ["value"] = value, ["min"] = min, ["max"] = max });
        return interview;
    }
}
