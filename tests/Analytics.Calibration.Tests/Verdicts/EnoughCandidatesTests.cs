using Analytics.Calibration.Intervals;
using Analytics.Calibration.Planning;
using Analytics.Calibration.Verdicts;
using MathNet.Numerics.Distributions;

namespace Analytics.Calibration.Tests.Verdicts;

public class EnoughCandidatesTests
{
    [Fact]
    public void ShareAtMost_NoneSoFar_PlansByHalfTheLimit()
    {
        var needed = EnoughCandidates.ShareAtMost(0, .10, .8)!.Value;

        Assert.InRange(needed, 230, 270);
        Assert.True(Power(needed) >= .8);
        Assert.True(Power(needed - 1) < .8);
    }

    // By Wilson's upper end of none, z² / (n + z²): at most .1 from z² · 9 = 34.6 on.
    [Theory]
    [InlineData(0, .10, 35)]
    [InlineData(0, .05, 73)]
    [InlineData(1, .10, 53)]
    public void WithNoFurther_IsTheFirstNumberWhoseIntervalEndsInside(int count, double limit, int n)
    {
        Assert.Equal(n, EnoughCandidates.WithNoFurther(count, limit));
        Assert.True(Proportion.Wilson(count, n - 1).High > limit);
    }

    [Fact]
    public void ShareAtMost_TheLimitItself_IsSettledByNoNumber() => Assert.Null(EnoughCandidates.ShareAtMost(.10, .10, .8));

    [Fact]
    public void Near_HalfTheRoom_NeedsWhatPowerAsks()
    {
        // (1.96 + 0.8416)² times the squared error of ten over the squared room.
        var needed = EnoughCandidates.Near(new Estimate(.10, -.096, .296, 10), .25, .50, 10, .8);

        Assert.Equal((int)Math.Ceiling(10 * Math.Pow((1.959964 + .8416212) * .1 / .15, 2)), needed);
    }

    [Fact]
    public void Near_BetweenGoodAndBad_IsSettledByNoNumber() => Assert.Null(EnoughCandidates.Near(new Estimate(.30, .10, .50, 10), .25, .50, 10, .8));

    [Fact]
    public void Near_EitherSideOfZero_NeedsTheSame() => Assert.Equal(
        EnoughCandidates.Near(new Estimate(.10, -.20, .40, 10), .25, .50, 10, .8), EnoughCandidates.Near(new Estimate(-.10, -.40, .20, 10), .25, .50, 10, .8));

    [Theory]
    [InlineData(500, "About 480 more weak candidates would settle it.")]
    [InlineData(501, "Not practical to settle by more interviews.")]
    public void Remedy_AboveTheMostThatIsPractical_SaysSo(int needed, string sentence) =>
        Assert.Equal(sentence, EnoughCandidates.Remedy(needed, 20, "weak candidates", CalibrationThresholds.Default));

    [Fact]
    public void Remedy_WhereNoneHelps_IsNothing() => Assert.Null(EnoughCandidates.Remedy(null, 20, "weak candidates", CalibrationThresholds.Default));

    [Theory]
    [InlineData(.4, .25, 13)]
    [InlineData(.4, .10, 64)]
    public void ForMean_DeviationAndWidth_IsTheFirstNumberNarrowEnough(double deviation, double width, int expected) => Assert.Equal(expected, SamplePlan.ForMean(deviation, width));

    [Fact]
    public void Plans_WhatCannotBeShown_AreNone()
    {
        Assert.Null(SamplePlan.ForBias(.4, .3, .25));
        Assert.Null(SamplePlan.ForShareAtMost(.12, .10));
        Assert.Null(SamplePlan.ForAuc(.7, .7));
    }

    [Fact]
    public void Plans_SmallerRoom_NeedMore()
    {
        Assert.True(SamplePlan.ForBias(.4, .15, .25) > SamplePlan.ForBias(.4, .05, .25));
        Assert.True(SamplePlan.ForAuc(.8, .7) > SamplePlan.ForAuc(.9, .7));
        Assert.True(SamplePlan.ForDetectableChange(.1) > SamplePlan.ForDetectableChange(.2));
        Assert.Equal(EnoughCandidates.ShareAtMost(0, .10, .8), SamplePlan.ForShareAtMost(.05, .10));
    }

    // Chance that Wilson's interval ends at or below a tenth when the share is a twentieth.
    private static double Power(int n) => Enumerable.Range(0, n + 1).Where(k => Proportion.Wilson(k, n).High <= .10).Sum(k => Binomial.PMF(.05, n, k));
}
