using Analytics.Portal.Components;
using Analytics.Portal.Pages.Scores;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Tests.Scores;

public class RubricsTests
{
    private static readonly CohortRubricsRow Ten = new("rubric-7b", "clarity, depth", 0, 10, 4, 6.75, true, 7, 4, 3);

    [Fact]
    public void Of_HomeScoresAlone_SaysNothing() => Assert.Null(RubricWords.Of(new Rubrics([], true)));

    [Fact]
    public void Of_OneRubric_NamesItsScaleAndThatFiguresAreInPoints()
    {
        var rubrics = new Rubrics([Ten], false);

        Assert.True(rubrics.IsOne);
        Assert.Equal("rubric-7b scores clarity, depth on 0–10. Figures and charts below are in points: each scale read linearly onto 1 to 5.", RubricWords.Of(rubrics));
        Assert.Equal("Share of 4 scores of clarity, depth; mean 6.75 of 0–10. A bar is a level of the scale.", RubricWords.Note(rubrics));
    }

    [Fact]
    public void Of_SeveralScales_SaysThatTheyDoNotMix()
    {
        var rubrics = new Rubrics([Ten, Ten with { Bar = 8 }, new CohortRubricsRow("gate", "passed", 0, 1, 2, 0.5, true, 0, 2, 2)], true);

        Assert.False(rubrics.IsOne);
        Assert.StartsWith("These interviews were scored by several rubrics, which do not mix: rubric-7b 0–10 (clarity, depth); gate 0–1 (passed); others 1–5.", RubricWords.Of(rubrics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 10, true, 11, "0", "10", "1.400")]
    [InlineData(0, 1, true, 2, "0", "1", "5.000")]
    [InlineData(1, 4, true, 4, "1", "4", "2.333")]
    [InlineData(0, 100, false, 10, "0–10", "90–100", "1.400-1.800")]
    [InlineData(0, 1, false, 10, "0–0.1", "0.9–1", "1.400-1.800")]
    public void Chart_HasEveryBarOfTheScaleWithTheInterviewsOfIt(double min, double max, bool isWhole, int bars, string first, string last, string points)
    {
        var chart = new Rubrics([new CohortRubricsRow("m", "depth", min, max, 3, 1, isWhole, 1, 3, 2)], false).Chart(Cohort.All);

        Assert.Equal((bars, first, last), (chart.Bins.Count, chart.Bins[0], chart.Bins[^1]));
        Assert.Equal([0, 3], chart.Groups[0].Counts.Take(2).Select(count => count.N));
        Assert.Equal($"/interviews?points={points}", chart.Groups[0].Counts[1].Link);
        Assert.Null(new Rubrics([Ten], false).Chart(Cohort.All.With("section", "depth")).Groups[0].Counts[1].Link);
    }

    [Fact]
    public void MissingWords_NameWhatThePageNeedsAndNothingElse()
    {
        var contents = new CohortContentsRow(3, 3, 1, 2);

        Assert.Equal(("/review", true), (Only(new Needs { Profiles = true }).Path, Only(new Needs { Profiles = true }).Sentence.Contains("no designed quality", StringComparison.Ordinal)));
        Assert.StartsWith("1 of 3 interviews has no score;", Only(new Needs { Scores = true }).Sentence, StringComparison.Ordinal);
        Assert.StartsWith("2 of 3 interviews have no known recommendation;", Only(new Needs { Recommendations = true }).Sentence, StringComparison.Ordinal);
        Assert.StartsWith("None of these interviews lists its questions", Only(new Needs { Questions = true }).Sentence, StringComparison.Ordinal);
        Assert.StartsWith("The relevance of none", Assert.Single(MissingWords.Of(contents, [Asked(1, 0)], new Needs { Questions = true })).Sentence, StringComparison.Ordinal);
        var all = new Needs { Profiles = true, Scores = true, Recommendations = true, Questions = true };
        Assert.Empty(MissingWords.Of(new CohortContentsRow(3, 0, 0, 0), [Asked(4, 4)], all));
        Assert.Equal(4, MissingWords.Of(contents, [], all).Count());
        Assert.Equal(["/review", "/data/mapping"], MissingWords.Of(contents, [], all with { OnlyWhole = true }).Select(m => m.Path));

        Missing Only(Needs needs) => Assert.Single(MissingWords.Of(contents, [], needs));
        static RelevanceSummaryRow Asked(int questions, int measured) => new(null, null, "judge", default, null, 3, 1, questions, measured, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
