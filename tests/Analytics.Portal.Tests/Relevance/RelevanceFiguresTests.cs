using Analytics.Portal.Components.Cohorts;
using Analytics.Portal.Pages.Relevance;
using Analytics.Portal.Tests.Interviews;
using Analytics.Portal.Tests.Support;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Tests.Relevance;

public sealed class RelevanceFiguresTests
{
    [Fact]
    public void Answer_CountsWhatWasNotMeasuredAndNeverAveragesIt()
    {
        var figures = new RelevanceFigures(RelevanceScale.Judge, [Runs.Relevance("2026-09-07"), Runs.Relevance("2026-09-07", "similarity", 5, 0.3), Runs.Relevance("2026-09-07", "none", 5)], []);
        Assert.Equal(
            "45 of 80 questions were measured (56 %); 20 are in 5 interviews that measure none. Judge scale: mean 0.80 of 1 (n = 10 interviews, 30 questions). "
            + "15 more were measured on another scale, text similarity, and are shown by themselves.",
            RelevanceAnswer.Of(figures, Cohort.All).Replace('\u00a0', ' '));
    }

    [Fact]
    public void Answer_OfFewInterviews_SaysThatTheyAreFew() => Assert.Contains(
        "(n = 3 interviews, 9 questions, too few to read more than this number)",
        RelevanceAnswer.Of(new RelevanceFigures(RelevanceScale.Judge, [Runs.Relevance("2026-09-07", interviews: 3)], []), Cohort.All).Replace('\u00a0', ' '), StringComparison.Ordinal);

    [Fact]
    public void Answer_OfNothingMeasured_SaysSoWithoutAMean() => Assert.Equal(
        "0 of 20 questions were measured (0\u00a0%); 20 are in 5 interviews that measure none.",
        RelevanceAnswer.Of(new RelevanceFigures(RelevanceScale.Judge, [Runs.Relevance("2026-09-07", "none", 5)], []), Cohort.All));

    [Fact]
    public void MeanWithoutClosings_TakesThemOutOfBothNumbers()
    {
        var figures = new RelevanceFigures(
            RelevanceScale.Judge, [Runs.Relevance("2026-09-07", mean: 0.7)],
            [Kind("technical", 20, 18000), Kind("closing", 10, 3000), Kind("closing", 99, 99000) with { Scale = "similarity" }]);
        Assert.Equal((10, 3000L), figures.Closings);
        Assert.Equal((21000 - 3000) / 1000.0 / 20, figures.MeanWithoutClosings!.Value, 10);
    }

    [Theory]
    [InlineData(null, "judge")]
    [InlineData("similarity", "similarity")]
    [InlineData("none", "judge")]
    public void Scale_OfAnAddress_IsTheOneGivenElseTheOneMostQuestionsHave(string? given, string expected)
    {
        RelevanceSummaryRow[] rows = [Runs.Relevance("2026-09-07", "similarity", 4), Runs.Relevance("2026-09-07", "judge", 5), Runs.Relevance("2026-09-07", "none", 50)];
        Assert.Equal(expected, SnakeCase.Of(ScaleChoice.Read(given, rows, out var problem)));
        Assert.Equal(given == "none", problem is not null);
    }

    [Theory]
    [InlineData("", null, "0-1", "/interviews?relevance=0-1&measured=judge")]
    [InlineData("", "technical", "0.2", "/interviews?relevance=0.2&measured=judge&kind=technical")]
    [InlineData("measured=similarity", null, "0-1", null)]
    [InlineData("kind=technical", "technical", "0.2", "/interviews?relevance=0.2&measured=judge&kind=technical")]
    [InlineData("kind=technical", null, "0.2", null)]
    [InlineData("kind=technical", "closing", "0.2", null)]
    [InlineData("kind=technical&kind=closing", "technical", "0.2", null)]
    [InlineData("relevance=0.2", null, "0-1", "/interviews?relevance=0.2&measured=judge")]
    [InlineData("relevance=0.2", null, "0.4", null)]
    [InlineData("relevance=0.4-1", null, "0.6", "/interviews?relevance=0.6&measured=judge")]
    [InlineData("relevance=0.2", "technical", "0.2", null)]
    public void ToMeasured_WhereNoCohortIsExactlyTheMarks_GivesNone(string cohort, string? kind, string range, string? link) =>
        Assert.Equal(link, ListRows.Cohort(cohort).ToMeasured(RelevanceScale.Judge, kind, range).InterviewsLink());

    [Theory]
    [InlineData(10, "/interviews?measured=judge&kind=technical")]
    [InlineData(9, null)]
    public void ToMeasured_OfAGroupThatIsMeasuredThroughout_NeedsNoQuestionToTellIt(int measured, string? link) =>
        Assert.Equal(link, ListRows.Cohort("kind=technical").ToMeasured(RelevanceScale.Judge, 10, measured).InterviewsLink());

    [Fact]
    public void Levels_OfEitherScale_CoverItWithoutGapOrOverlap()
    {
        Assert.Equal(["0.2", "0.4", "0.6", "0.8", "1.0"], RelevanceLevel.Of(RelevanceScale.Judge).Select(l => l.Range));
        var tenths = RelevanceLevel.Of(RelevanceScale.Similarity);
        Assert.Equal(("0.0-0.1", "0.9-1", 10), (tenths[0].Range, tenths[^1].Range, tenths.Count));
        Assert.All(tenths, t => Assert.True(ValueRange.TryParse(t.Range, 0, 1, out _)));
    }

    private static RelevanceSummaryRow Kind(string kind, int questions, long thousandths) =>
        Runs.Relevance("2026-09-07", value: kind) with { MeasuredQuestions = questions, Thousandths = thousandths };
}
