using System.Diagnostics.Metrics;
using Analytics.Portal.Health;
using Analytics.Portal.Telemetry;
using Analytics.Warehouse;
using Analytics.Warehouse.Replicas;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Analytics.Portal.Tests.Health;

/// <summary>What a portal that follows others adds.</summary>
public sealed class ReplicaHealthTests
{
    [Theory]
    [InlineData(null, HealthStatus.Healthy)]
    [InlineData("It is 400 s behind. Wait.", HealthStatus.Unhealthy)]
    public async Task Replica_ThatIsTooFarBehind_IsNotReady(string? fault, HealthStatus expected)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<IReplica>(new Behind(fault));
        services.AddHealthChecks().AddReadyChecks();
        await using var all = services.BuildServiceProvider();
        var report = await all.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Name == "replica", TestContext.Current.CancellationToken);
        Assert.Equal(expected, report.Status);
        if (fault is not null) Assert.Equal(fault, report.Entries["replica"].Description);
    }

    /// <summary>A folder of another machine that hangs must not cost a thread for every probe.</summary>
    [Fact]
    public async Task Look_ThatHangs_IsSharedByWhoeverAsksMeanwhile()
    {
        using var over = new ManualResetEventSlim();
        var looks = 0;
        var check = new SentenceCheck(() => { Interlocked.Increment(ref looks); over.Wait(); return "It is slow."; }, "All is well.");
        var context = new HealthCheckContext { Registration = new HealthCheckRegistration("slow", check, HealthStatus.Unhealthy, null) };
        using var impatient = new CancellationTokenSource();
        var first = check.CheckHealthAsync(context, impatient.Token);
        var second = check.CheckHealthAsync(context, TestContext.Current.CancellationToken);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        over.Set();
        Assert.Equal("It is slow.", (await second).Description);
        Assert.Equal(1, looks);
        await check.CheckHealthAsync(context, TestContext.Current.CancellationToken);
        Assert.Equal(2, looks);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(400.0)]
    public async Task Lag_ThatNobodyCouldTellYet_IsNotMeasured(double? seconds)
    {
        await using var all = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var warehouse = WarehouseDatabase.InMemory();
        var meters = all.GetRequiredService<IMeterFactory>();
        var measured = new List<double>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, it) =>
        {
            if (instrument.Name == "analytics.replica.lag" && instrument.Meter.Scope == meters) it.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => measured.Add(value));
        listener.Start();
        _ = new PortalInstruments(warehouse, meters, new Behind(null, seconds));

        listener.RecordObservableInstruments();

        Assert.Equal(seconds is { } known ? [known] : [], measured);
    }

    private sealed record Behind(string? Fault, double? Seconds = 400) : IReplica
    {
        public TimeSpan? Lag => Seconds is { } known ? TimeSpan.FromSeconds(known) : null;
    }
}
