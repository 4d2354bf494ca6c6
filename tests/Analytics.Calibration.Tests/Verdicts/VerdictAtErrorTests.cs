using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Tests.Verdicts;

public sealed class VerdictAtErrorTests
{
    [Theory]
    [InlineData("stable", Verdict.Fail, -0.60, -0.80, -0.40, 0.15, 0.05, true)]
    [InlineData("stable", Verdict.Fail, -0.60, -0.80, -0.40, 0.15, 0.00001, false)]
    [InlineData("stable", Verdict.Fail, 0.60, 0.40, 0.80, 0.15, 0.001, true)]
    [InlineData("stable", Verdict.NotProven, -0.60, -0.80, -0.40, 0.15, 0.05, false)]
    [InlineData("decisions_follow", Verdict.Fail, 0.40, 0.25, 0.55, 0.10, 0.001, true)]
    [InlineData("decisions_follow", Verdict.Fail, 0.40, 0.11, 0.55, 0.10, 0.001, false)]
    [InlineData("coverage", Verdict.Fail, 0.70, 0.60, 0.80, 0.90, 0.001, true)]
    [InlineData("coverage", Verdict.Fail, 0.85, 0.80, 0.89, 0.90, 0.001, false)]
    [InlineData("orders_profiles", Verdict.Fail, 0.45, 0.40, 0.50, 0.70, 0.001, true)]
    public void Fails_OnlyWhereTheStricterIntervalIsWhollyBeyond(string id, Verdict verdict, double value, double low, double high, double threshold, double error, bool fails) =>
        Assert.Equal(fails, VerdictAtError.Fails(new VerdictCard(id, verdict, value, low, high, 60, threshold, "It is so."), error));

    [Fact]
    public void Fails_OfALevel_IsHeldAgainstWhatFailsAndNotAgainstWhatPasses()
    {
        var card = new VerdictCard("right_level", Verdict.Fail, 0.62, 0.52, 0.72, 200, 0.25, "It is so.") { FailsBeyond = 0.5 };
        Assert.True(VerdictAtError.Fails(card with { FailsBeyond = 0.3 }, 0.001));
        Assert.False(VerdictAtError.Fails(card, 0.001));
    }

    [Theory]
    [InlineData("stable", 1)]
    [InlineData("coverage", 2)]
    [InlineData("orders_profiles", 3)]
    [InlineData("right_level", 4)]
    public void Interval_OfACardOfSeveralFigures_TakesAnEvenShareForEach(string id, int figures)
    {
        var card = new VerdictCard(id, Verdict.Fail, 0.5, 0.4, 0.6, 60, 0.2, "It is so.");
        var alone = VerdictAtError.Interval(card with { Id = "stable" }, 0.01 / figures);
        Assert.Equal(alone, VerdictAtError.Interval(card, 0.01));
    }
}
