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
    public void Answer_WhenTheMixMisleads_IsTheDifferenceLikeWithLike()
    {
        var comparison = new CohortComparison(null, null, [Scores(0.4, 0.2, 0.6, 30), Share()], Scores(-0.3, -0.4, -0.2, 30)) { HeldAlike = "profiles" };

        Assert.True(comparison.MixMisleads);
        Assert.Equal(
            "Run 2026-09-14 09:00 scores 0.30 lower than run 2026-09-07 09:00 at the same mix of profiles: 95 % interval of the difference −0.40 to −0.20. "
            + "As they come it is the other way round, 4.20 (n = 30) against 3.80 (n = 30): the mix differs. 50 % proceed against 40 %.",
            ComparisonAnswer.Of(Runs, comparison).Replace('\u00a0', ' '));
    }

    [Fact]
    public void Answer_WhereTheRawDifferenceIsNotClear_SaysWhatIsShownAtTheSameMix()
    {
        var comparison = new CohortComparison(null, null, [Scores(0.05, -0.2, 0.3, 30), Share()], Scores(0.26, 0.18, 0.35, 30)) { HeldAlike = "positions and profiles" };

        Assert.StartsWith("Run 2026-09-14 09:00 scores 0.26 higher than run 2026-09-07 09:00 at the same mix of positions and profiles: ", ComparisonAnswer.Of(Runs, comparison), StringComparison.Ordinal);
        Assert.Equal(comparison.SameMix, comparison.Rows[0]);
    }

    [Fact]
    public void Answer_WithNothingInCommon_GivesTheMeansAsTheyCome()
    {
        var comparison = new CohortComparison(null, null, [Scores(0.4, 0.2, 0.6, 30), Share()], Scores(0, 0, 0, 0) with { Difference = new(null, null, null, 0) });

        Assert.StartsWith("Run 2026-09-14 09:00 scores 0.40 higher than run 2026-09-07 09:00: ", ComparisonAnswer.Of(Runs, comparison), StringComparison.Ordinal);
        Assert.Contains("with no position and no profile in common the mix cannot be taken out.", ComparisonAnswer.Of(Runs, comparison), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FigureKind.Points, 4.084, 3.826, 0.258, false)]
    [InlineData(FigureKind.Points, 4.084, 3.834, 0.25, true)]
    [InlineData(FigureKind.Share, 0.484, 0.356, 0.128, false)]
    [InlineData(FigureKind.Share, 0.484, 0.354, 0.13, true)]
    public void ADifference_ThatIsNotThatOfTheValuesAsShown_SaysSo(FigureKind kind, double first, double second, double difference, bool addsUp) =>
        Assert.Equal(addsUp, new ComparedFigure("x", "interviews", kind, new(first, null, null, 30), new(second, null, null, 30), new(difference, 0, 1, 60), 30).AddsUp());

    [Fact]
    public void Answer_NamesTheOwnMixBesideTheSame_AndWhatRoundingDid()
    {
        var raw = new ComparedFigure("means", "interviews", FigureKind.Points, new(4.084, null, null, 30), new(3.826, null, null, 30), new(0.258, 0.1, 0.4, 60), 30);
        var comparison = new CohortComparison(null, null, [raw, Share()], Scores(0.21, 0.18, 0.35, 30)) { HeldAlike = "profiles" };

        Assert.Contains(
            "With each cohort’s own mix the means are 4.08 (n = 30) against 3.83 (n = 30), a difference of +0.26 before rounding, the mix included.",
            ComparisonAnswer.Of(Runs, comparison).Replace('\u00a0', ' '), StringComparison.Ordinal);
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
