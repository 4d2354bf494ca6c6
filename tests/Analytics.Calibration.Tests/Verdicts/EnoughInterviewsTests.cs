using Analytics.Calibration.Verdicts;
using CsCheck;

namespace Analytics.Calibration.Tests.Verdicts;

public class EnoughInterviewsTests
{
    [Fact]
    public void ShareAtMost_NoneSoFar_NeedsThirtyFive() => Assert.Equal(35, EnoughInterviews.ShareAtMost(0, .10));

    [Fact]
    public void ShareAtMost_AnyShare_IsTheFirstNumberThatSettlesIt() => Gen.Int[0, 40].Sample(percent =>
    {
        var share = percent / 100.0;
        var needed = EnoughInterviews.ShareAtMost(share, .10);
        if (percent == 10)
        {
            Assert.Null(needed);
            return;
        }

        Verdict At(int n) => IntervalJudgement.AtMost(Proportion.WilsonClustered(share, n, null), .10);
        Assert.Equal(share < .10 ? Verdict.Pass : Verdict.Fail, At(needed!.Value));
        Assert.True(needed == 1 || At(needed.Value - 1) == Verdict.NotProven);
    });

    [Fact]
    public void AtLeast_HalfTheRoom_NeedsFourTimesAsMany() => Assert.Equal(40, EnoughInterviews.AtLeast(new Estimate(.80, .60, .95, 10), .70, .70, 10));

    [Fact]
    public void AtLeast_BetweenBadAndGood_IsSettledByNoNumber() => Assert.Null(EnoughInterviews.AtLeast(new Estimate(.60, .40, .80, 10), .75, .50, 10));

    [Fact]
    public void Near_BetweenGoodAndBad_IsSettledByNoNumber() => Assert.Null(EnoughInterviews.Near(new Estimate(.30, .10, .50, 10), .25, .50, 10));

    [Fact]
    public void Near_EitherSideOfZero_NeedsTheSame() => Assert.Equal(
        EnoughInterviews.Near(new Estimate(.10, -.20, .40, 10), .25, .50, 10),
        EnoughInterviews.Near(new Estimate(-.10, -.40, .20, 10), .25, .50, 10));
}
