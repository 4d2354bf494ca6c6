using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Tests.Verdicts;

public class IntervalJudgementTests
{
    [Theory]
    [InlineData(.70, .95, Verdict.Pass)]
    [InlineData(.69, .95, Verdict.NotProven)]
    [InlineData(.40, .50, Verdict.NotProven)]
    [InlineData(.40, .49, Verdict.Fail)]
    public void AtLeast_WhereTheIntervalLies_Decides(double low, double high, Verdict expected) =>
        Assert.Equal(expected, IntervalJudgement.AtLeast(new Estimate((low + high) / 2, low, high, 30), .70, .50));

    [Theory]
    [InlineData(0, .10, Verdict.Pass)]
    [InlineData(0, .11, Verdict.NotProven)]
    [InlineData(.10, .30, Verdict.NotProven)]
    [InlineData(.11, .30, Verdict.Fail)]
    public void AtMost_WhereTheIntervalLies_Decides(double low, double high, Verdict expected) =>
        Assert.Equal(expected, IntervalJudgement.AtMost(new Estimate((low + high) / 2, low, high, 30), .10));

    [Theory]
    [InlineData(-.25, .25, Verdict.Pass)]
    [InlineData(-.26, .10, Verdict.NotProven)]
    [InlineData(.30, .45, Verdict.NotProven)]
    [InlineData(.45, .60, Verdict.NotProven)]
    [InlineData(.51, .60, Verdict.Fail)]
    [InlineData(-.90, -.51, Verdict.Fail)]
    [InlineData(-.90, .90, Verdict.NotProven)]
    public void Near_WhereTheIntervalLies_Decides(double low, double high, Verdict expected) =>
        Assert.Equal(expected, IntervalJudgement.Near(new Estimate((low + high) / 2, low, high, 30), .25, .50));

    [Fact]
    public void Judge_NoValue_IsNoData()
    {
        var nothing = new Estimate(null, null, null, 0);

        Assert.Equal(Verdict.NoData, IntervalJudgement.AtLeast(nothing, .7, .5));
        Assert.Equal(Verdict.NoData, IntervalJudgement.AtMost(nothing, .1));
        Assert.Equal(Verdict.NoData, IntervalJudgement.Near(nothing, .25, .5));
    }

    [Fact]
    public void Judge_ValueWithoutInterval_ProvesNothing() =>
        Assert.Equal(Verdict.NotProven, IntervalJudgement.AtLeast(new Estimate(.99, null, null, 1), .7, .5));
}
