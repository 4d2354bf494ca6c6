using Analytics.Calibration.People;
using Analytics.Calibration.Planning;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Tests.People;

public class RatingPlanTests
{
    private static readonly CalibrationThresholds Limits = CalibrationThresholds.Default;

    [Theory]
    [InlineData(0.2, 300)]
    [InlineData(0.1, 0)]
    [InlineData(0.05, 0)]
    public void Width_FallsWithTheRootOfTheNumber(double half, int more) => Assert.Equal(more, Of("qwk", new Estimate(0.8, 0.8 - half, 0.8 + half, 100)).More);

    [Fact]
    public void Shown_NeedsPower_AndNothingWhereItIsShown()
    {
        // ((1.96 + .84) / 1.96)² times the half width over the room, squared.
        var planned = Of("agrees", new Estimate(0.8, 0.65, 0.95, 100)).More;

        Assert.Equal((int)Math.Ceiling(100 * Math.Pow((1.959964 + 0.841621) / 1.959964 * 0.15 / 0.1, 2)) - 100, planned);
        Assert.Equal(0, Of("agrees", new Estimate(0.8, 0.7, 0.9, 100)).More);
        Assert.Equal(0, Of("agrees", new Estimate(0.6, 0.5, 0.69, 100)).More);
        Assert.Null(Of("agrees", new Estimate(0.7, 0.6, 0.8, 100)).More);
        Assert.Null(Of("agrees", Estimate.Undefined()).More);
    }

    [Fact]
    public void More_ThanIsPractical_IsNoNumber()
    {
        var estimate = new Estimate(0.71, 0.5, 0.92, 100);

        Assert.Null(Of("agrees", estimate).More);
        Assert.NotNull(RatingPlan.Of(estimate, Estimate.Undefined(), Estimate.Undefined(), Limits with { MostRatings = 100_000 }).Single(p => p.Id == "agrees").More);
    }

    [Theory]
    [InlineData(0.70, Verdict.Pass)]
    [InlineData(0.699, Verdict.NotProven)]
    public void Overall_PassesFromTheLimitOn(double low, Verdict verdict) => Assert.Equal(verdict, Card(Figures(kappa: new Estimate(0.8, low, 0.9, 100))).Verdict);

    [Theory]
    [InlineData(0.15, Verdict.Pass)]
    [InlineData(0.151, Verdict.NotProven)]
    public void Overall_NeedsTheLevelToo(double high, Verdict verdict) => Assert.Equal(verdict, Card(Figures(level: new Estimate(0.05, -0.05, high, 100))).Verdict);

    [Theory]
    [InlineData(-0.10, Verdict.Pass)]
    [InlineData(-0.101, Verdict.NotProven)]
    public void Overall_NeedsTheCeilingWhereItIsKnown(double low, Verdict verdict) =>
        Assert.Equal(verdict, Card(Figures(degradation: new Estimate(-0.02, low, 0.06, 100))).Verdict);

    [Fact]
    public void Overall_WithoutSecondRatings_IsJudgedWithoutTheCeiling_AndBelowEightCandidatesNotAtAll()
    {
        Assert.Equal(Verdict.Pass, Card(Figures(degradation: Estimate.Undefined())).Verdict);
        Assert.Equal(Verdict.Pass, Card(Figures() with { Candidates = 8 }).Verdict);
        Assert.Equal(Verdict.NoData, Card(Figures() with { Candidates = 7 }).Verdict);
    }

    private static PlannedRatings Of(string id, Estimate estimate) => RatingPlan.Of(estimate, estimate, estimate, Limits).Single(p => p.Id == id);

    private static VerdictCard Card(PeopleFigures figures) => PeopleCards.Overall(figures, new PeopleScope(100, 100, 50, 100, 0, 150, 40, 40, [], 3), Limits);

    private static PeopleFigures Figures(Estimate? kappa = null, Estimate? level = null, Estimate? degradation = null) => new(
        kappa ?? new Estimate(0.8, 0.75, 0.85, 100), new Estimate(0.8, 0.7, 0.9, 100), level ?? new Estimate(0, -0.1, 0.1, 100), new Estimate(0.82, 0.7, 0.9, 50),
        new Estimate(0.8, 0.7, 0.9, 50), degradation ?? new Estimate(0, -0.05, 0.05, 50), new Estimate(0.85, 0.8, 0.9, 40), 40, 30);
}
