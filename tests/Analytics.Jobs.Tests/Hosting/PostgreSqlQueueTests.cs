using Analytics.Jobs.Monitoring;
using Analytics.Jobs.Tests.Support;

namespace Analytics.Jobs.Tests.Hosting;

/// <summary>
/// The durable queue, where a PostgreSQL database of the test's own is named by ANALYTICS_TEST_POSTGRES
/// (such as "Host=127.0.0.1;Database=queue;Username=me"); skipped elsewhere.
/// </summary>
public sealed class PostgreSqlQueueTests : IDisposable
{
    private static readonly string? Database = Environment.GetEnvironmentVariable("ANALYTICS_TEST_POSTGRES");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Scan_QueueInPostgreSql_LoadsTheInboxAndARestartDoesNotRepeatIt()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Database), "ANALYTICS_TEST_POSTGRES names no database.");
        var settings = new Dictionary<string, string?> { ["ConnectionStrings:Hangfire"] = Database };
        JobsHost.WriteTranscripts(_folder.At("inbox"), interviews: 3);

        await using (var first = await JobsHost.StartAsync(_folder, settings))
        {
            await first.UntilAsync(status => status.Recent is [{ Stage: BatchStage.Done, Summary.Loaded: 3 }]);
        }

        await using var second = await JobsHost.StartAsync(_folder, settings);
        await second.UntilAsync(status => status.LastScan is not null);
        Assert.Equal(3, second.Count("interviews"));
        Assert.Empty(second.Monitor.Status.Active);
    }
}
