using Analytics.Portal.Health;
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

    private sealed record Behind(string? Fault) : IReplica
    {
        public TimeSpan Lag => TimeSpan.FromSeconds(400);
    }
}
