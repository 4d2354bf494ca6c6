using Analytics.Calibration;
using Analytics.Exports.Comparing;
using Analytics.Portal.Pages.Cohorts;
using Analytics.Portal.Tests.Interviews;

namespace Analytics.Portal.Tests.Compare;

public sealed class ComparisonTests
{
    private static readonly CohortPair Runs = new(ListRows.Cohort("run=20260914_090000&profile=weak"), ListRows.Cohort("run=20260907_090000&profile=weak"));

    [Theory]
    [InlineData(0.34, 0.1, 0.5, 20, Reading.Higher)]
    [InlineData(-0.34, -0.5, -0.1, 20, Reading.Lower)]
    [InlineData(0.34, -0.1, 0.8, 20, Reading.NotClear)]
    [InlineData(0.34, 0.1, 0.5, 7, Reading.TooFew)]
    public void Reading_OfADifference_IsThatOfItsIntervalAndSize(double value, double low, double high, int smallest, Reading reading) =>
        Assert.Equal(reading, Scores(value, low, high, smallest).Reading);

    [Fact]
    public void Reading_WithoutAValueOnOneSide_IsUndefined() =>
        Assert.Equal(Reading.Undefined, new ComparedFigure("x", "interviews", FigureKind.Points, new(4, 3, 5, 9), new(null, null, null, 0), new(null, null, null, 9), 0).Reading);

    [Theory]
    [InlineData(FigureKind.Points, 0.344, "+0.34")]
    [InlineData(FigureKind.Points, -0.344, "−0.34")]
    [InlineData(FigureKind.Points, -0.001, "0.00")]
    [InlineData(FigureKind.Share, -0.123, "−12 points")]
    public void ShowDifference_AlwaysHasItsSignUnlessNothingIsLeft(FigureKind kind, double value, string shown) =>
        Assert.Equal(shown, (Scores(1, 0, 2, 9) with { Kind = kind }).ShowDifference(value));

    [Fact]
    public void Answer_WhenTheMixMisleads_SaysSoInItsSecondSentence()
    {
        var comparison = new CohortComparison(null, null, [Scores(0.4, 0.2, 0.6, 30), Share()], Scores(-0.3, -0.4, -0.2, 30));

        Assert.True(comparison.MixMisleads);
        Assert.Equal(
            "Run 2026-09-14 09:00 scores 0.40 higher than run 2026-09-07 09:00: mean 4.20 (n = 30) against 3.80 (n = 30), 95% interval of the difference +0.20 to +0.60. "
            + "At the same mix of positions and profiles it is the other way round: −0.30. The mix changed. 50% proceed against 40%.",
            ComparisonAnswer.Of(Runs, comparison).Replace('\u00a0', ' '));
    }

    [Theory]
    [InlineData("profile=weak", "profile=strong", true)]
    [InlineData("profile=weak", "profile=strong&profile=weak", false)]
    [InlineData("profile=weak", "run=20260907_090000", false)]
    [InlineData("to=2026-09-06", "from=2026-09-07", true)]
    [InlineData("", "", false)]
    public void IsDisjoint_OnlyWhereNoInterviewCanBeInBoth(string first, string second, bool disjoint) =>
        Assert.Equal(disjoint, new CohortPair(ListRows.Cohort(first), ListRows.Cohort(second)).IsDisjoint);

    [Fact]
    public void Names_LeaveOutWhatBothAskFor() =>
        Assert.Equal(("run 2026-09-14 09:00", "run 2026-09-07 09:00"), Runs.Names);

    [Fact]
    public void Link_OfASwappedPair_HoldsTheOtherWayRound() =>
        Assert.Equal("/cohorts?profile=weak&run=20260907_090000&vs.profile=weak&vs.run=20260914_090000", Runs.Swapped.Link);

    private static ComparedFigure Scores(double value, double low, double high, int smallest) => new(
        "Mean of interview means", "interviews", FigureKind.Points, new(4.2, 4, 4.4, 30), new(3.8, 3.6, 4, 30), new Estimate(value, low, high, 60), smallest);

    private static ComparedFigure Share() => new("Proceed", "interviews", FigureKind.Share, new(0.5, 0.3, 0.7, 30), new(0.4, 0.2, 0.6, 30), new(0.1, -0.1, 0.3, 60), 30);
}
