using Analytics.Alerts.Judging;

namespace Analytics.Alerts.Tests;

public sealed class ExpectedLooksTests
{
    private static readonly DateTime Now = Rules.Start;

    [Fact]
    public void Of_NoLoads_IsOneAWeek() => Assert.Equal(52, ExpectedLooks.Of([], Now));

    [Theory]
    [InlineData(300, 364, 301)]
    [InlineData(30, 30, 365)]
    [InlineData(30, 3, 365)]
    [InlineData(2, 360, 52)]
    [InlineData(2000, 30, 5000)]
    public void Of_Loads_IsWhatTheyTellOfAYear(int loads, double days, int expected) =>
        Assert.Equal(expected, ExpectedLooks.Of([.. Enumerable.Range(0, loads).Select(i => Now.AddDays(-days * i / (loads - 1)))], Now));

    [Fact]
    public void Of_LoadsOfAYearAgo_AreLeftOut()
    {
        var recent = Enumerable.Range(0, 100).Select(i => Now.AddDays(-i)).ToList();
        Assert.Equal(ExpectedLooks.Of(recent, Now), ExpectedLooks.Of([.. recent, Now.AddDays(-365)], Now));
        Assert.NotEqual(ExpectedLooks.Of(recent, Now), ExpectedLooks.Of([.. recent, Now.AddDays(-364)], Now));
    }
}
