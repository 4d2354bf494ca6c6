using Analytics.Jobs.Inbox;

namespace Analytics.Jobs.Tests.Inbox;

public sealed class ScanScheduleTests
{
    [Theory]
    [InlineData("1", "*/1 * * * * *")]
    [InlineData("10", "*/10 * * * * *")]
    [InlineData("60", "* * * * *")]
    [InlineData("300", "*/5 * * * *")]
    [InlineData("3600", "0 * * * *")]
    [InlineData(" */5 * * * * ", "*/5 * * * *")]
    [InlineData("0 3 * * MON", "0 3 * * MON")]
    public void TryParse_SecondsOrCron_IsWhatHangfireRunsBy(string written, string cron)
    {
        Assert.True(ScanSchedule.TryParse(written, out var schedule));
        Assert.Equal(cron, schedule.Cron);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-10")]
    [InlineData("7")]
    [InlineData("90")]
    [InlineData("7200")]
    [InlineData("soon")]
    [InlineData("* * *")]
    [InlineData("61 * * * *")]
    public void TryParse_NeitherSecondsNorCron_IsRefused(string written) => Assert.False(ScanSchedule.TryParse(written, out _));
}
