using Analytics.Jobs.Hosting;

namespace Analytics.Jobs.Tests.Hosting;

public sealed class JobsStorageTests
{
    [Fact]
    public void Options_OfPostgreSql_GiveBackTheJobOfAKilledWorkerAfterTwoMinutes()
    {
        Assert.Equal(TimeSpan.FromMinutes(2), JobsStorage.Options().InvisibilityTimeout);
        Assert.True(JobsStorage.Options().UseSlidingInvisibilityTimeout);
    }
}
