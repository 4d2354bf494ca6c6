using CsCheck;

namespace Analytics.Calibration.Tests;

public class ProportionTests
{
    [Theory]
    [InlineData(81, 263, .2553, .3662)]
    [InlineData(15, 148, .0624, .1605)]
    [InlineData(0, 20, 0, .1611)]
    [InlineData(1, 29, .0061, .1718)]
    public void Wilson_PublishedCases_AgreeToFourDigits(int successes, int n, double low, double high)
    {
        var share = Proportion.Wilson(successes, n);

        Assert.Equal((double)successes / n, share.Value);
        Assert.Equal(low, share.Low!.Value, 4);
        Assert.Equal(high, share.High!.Value, 4);
        Assert.Equal(n, share.N);
    }

    [Fact]
    public void Wilson_NothingObserved_IsUndefined() =>
        Assert.Equal(new Estimate(null, null, null, 0), Proportion.Wilson(0, 0));

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    [InlineData(0, -1)]
    public void Wilson_ImpossibleCounts_AreRefused(int successes, int n) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Wilson(successes, n));

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Wilson_QuantileNotPositive_IsRefused(double z) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Wilson(1, 2, z));

    [Fact]
    public void Wilson_AnyCounts_HoldsTheShareInsideZeroToOneAndMirrors() =>
        Gen.Int[1, 5000].SelectMany(n => Gen.Int[0, n].Select(k => (k, n))).Sample(pair =>
        {
            var share = Proportion.Wilson(pair.k, pair.n);
            var mirrored = Proportion.Wilson(pair.n - pair.k, pair.n);
            Assert.True(0 <= share.Low && share.Low <= share.Value && share.Value <= share.High && share.High <= 1);
            Assert.Equal(1 - share.High!.Value, mirrored.Low!.Value, 1e-12);
        });
}
