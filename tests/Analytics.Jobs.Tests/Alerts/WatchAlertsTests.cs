using Analytics.Alerts;
using Analytics.Handouts;
using Analytics.Handouts.Tests;
using Analytics.Jobs.Alerts;
using Analytics.Jobs.Loading;
using Analytics.Jobs.Monitoring;
using Analytics.Jobs.Tests.Support;
using Analytics.Reports;
using Analytics.State;
using Analytics.State.Alerts;
using Hangfire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Jobs.Tests.Alerts;

/// <summary>Files in the inbox of a host that runs for real: loaded, looked at, raised and sent, once.</summary>
public sealed class WatchAlertsTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly TemporaryFolder _folder = new();
    private readonly WebhookReceiver _receiver = new();
    private readonly AlertFile _file;

    public WatchAlertsTests() => _file = new AlertFile(_folder);

    public ValueTask InitializeAsync() => _receiver.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _receiver.DisposeAsync();
        _file.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Load_ThatRaises_IsToldOnce_HoweverOftenItIsLookedAndStarted()
    {
        _file.Rule(_receiver.Address);
        JobsHost.WriteTranscripts(_folder.At("inbox"), interviews: 60);
        await using (var host = await StartAsync())
        {
            await UntilAsync(() => _receiver.Received.Count == 1);
            Job(host);
            Job(host);
            await host.UntilAsync(status => !status.IsBusy);
        }

        await using (var again = await StartAsync()) await again.Get<WatchAlertsJob>().RunAsync(isStart: true, CancellationToken.None);
        Assert.Single(_file.Alerts.Read(10));
        Assert.Single(_receiver.Received);
        Assert.Contains("wholly below 5.00", Assert.Single(_file.Alerts.Open()).Seen.Says, StringComparison.Ordinal);
    }

    // As if the portal was killed after it had kept the alert and before it had enqueued anything, or while a try was waiting for its turn.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Start_AfterAKillOnTheWay_SendsWhatIsInTheOutbox(int tried)
    {
        var delivery = Assert.Single(_file.Raise(_file.Rule(_receiver.Address)));
        for (var i = 0; i < tried; i++) _file.Outbox.Failed(delivery.Id, "Away.", isGivenUp: false);
        await using var host = await StartAsync();
        await UntilAsync(() => _file.Outbox.Find(delivery.Id)!.State == DeliveryState.Sent);
        Assert.Equal(delivery.Key, Assert.Single(_receiver.Received).Id);
    }

    [Fact]
    public async Task Watch_WhileMoreIsWaitingToBeLoaded_DoesNotLookAndStillSends()
    {
        await using var host = await StartAsync();
        await host.UntilAsync(status => !status.IsBusy);
        var delivery = Assert.Single(_file.Raise(_file.Rule(_receiver.Address)));
        var (before, client) = (_file.Rules.Watches().Values.Single(), new RecordingClient());
        var monitor = new IngestMonitor(TimeProvider.System, NullLogger<IngestMonitor>.Instance);
        monitor.Queued(LoadBatch.OfSamples("samples"));
        await new WatchAlertsJob(host.Get<AlertWatcher>(), _file.Outbox, monitor, client, NullLogger<WatchAlertsJob>.Instance).RunAsync(isStart: false, CancellationToken.None);
        Assert.Equal(before.LookedAt, _file.Rules.Watches().Values.Single().LookedAt);
        Assert.Equal(delivery.Id, Assert.Single(client.Enqueued).Args[0]);

        _file.Outbox.Failed(delivery.Id, "Away.", isGivenUp: false);
        await new WatchAlertsJob(host.Get<AlertWatcher>(), _file.Outbox, new IngestMonitor(TimeProvider.System, NullLogger<IngestMonitor>.Instance), client, NullLogger<WatchAlertsJob>.Instance).RunAsync(isStart: false, CancellationToken.None);
        Assert.Single(client.Enqueued);
        Assert.NotEqual(before.LookedAt, _file.Rules.Watches().Values.Single().LookedAt);
    }

    [Fact]
    public async Task Start_WithoutARule_MakesNoStateFile()
    {
        await using var host = await StartAsync();
        await host.Get<WatchAlertsJob>().RunAsync(isStart: true, CancellationToken.None);
        Assert.False(_file.Rules.IsThere);
    }

    private static void Job(JobsHost host) => host.Get<IBackgroundJobClient>().Enqueue<WatchAlertsJob>(job => job.RunAsync(false, CancellationToken.None));

    private Task<JobsHost> StartAsync()
    {
        var settings = new Dictionary<string, string?> { ["State:Path"] = _folder.At("warehouse/analytics.state") };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return JobsHost.StartAsync(_folder, settings, services => services
            .AddReports(configuration).AddState(configuration).AddHandouts(configuration).AddSingleton<IPortalLink, FixedPortal>().AddAlertJobs(configuration));
    }

    private static async Task UntilAsync(Func<bool> reached)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!reached())
        {
            if (patience.IsCancellationRequested) Assert.Fail("Never reached.");
            await Task.Delay(50);
        }
    }
}
