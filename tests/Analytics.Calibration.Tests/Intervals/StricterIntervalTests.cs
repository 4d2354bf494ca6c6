using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Tests.Intervals;

public sealed class StricterIntervalTests
{
    [Fact]
    public void Of_AMean_IsItsOwnIntervalAtThatLevel()
    {
        var usual = MeanInterval.StudentT(20, 70, 270);
        var exact = MeanInterval.StudentT(20, 70, 270, level: 0.9995);
        var stricter = StricterInterval.Of(usual, 0.0005, 19);
        Assert.Equal(exact.Low!.Value, stricter.Low!.Value, 9);
        Assert.Equal(exact.High!.Value, stricter.High!.Value, 9);
    }

    [Fact]
    public void Of_TheUsualError_IsTheSame()
    {
        var usual = MeanInterval.StudentT(20, 70, 270);
        Assert.Equal(usual.Low!.Value, StricterInterval.Of(usual, 0.05, 19).Low!.Value, 12);
        Assert.Throws<ArgumentOutOfRangeException>(() => StricterInterval.Of(usual, 0.0501, 19));
        Assert.Throws<ArgumentOutOfRangeException>(() => StricterInterval.Of(usual, 0, 19));
    }

    // By the arm that points to the middle a share is shown to be beyond a limit: there it must not be shorter than Wilson's own.
    [Theory]
    [InlineData(4, 20)]
    [InlineData(10, 40)]
    [InlineData(60, 400)]
    public void Of_AShare_IsNotShorterThanWilsonsTowardsItsEnd(int some, int all)
    {
        var stricter = StricterInterval.Of(Proportion.Wilson(some, all), 0.0005, all - 1);
        Assert.True(stricter.Low <= Proportion.Wilson(some, all, StricterInterval.NormalQuantile(0.0005)).Low);
        var mirrored = StricterInterval.Of(Proportion.Wilson(all - some, all), 0.0005, all - 1);
        Assert.True(mirrored.High >= Proportion.Wilson(all - some, all, StricterInterval.NormalQuantile(0.0005)).High);
    }

    [Fact]
    public void Of_WhatHasNoInterval_StaysWithout()
    {
        Assert.False(StricterInterval.Of(new Estimate(3, null, null, 1), 0.001, 5).HasInterval);
        Assert.False(StricterInterval.Of(new Estimate(3, 2, 4, 2), 0.001, 0).HasInterval);
        Assert.True(StricterInterval.Of(new Estimate(3, 2, 4, 2), 0.001, 1).HasInterval);
    }
}
