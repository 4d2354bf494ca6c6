using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Configuration;

namespace Analytics.Cluster.Tests.Support;

/// <summary>A proxy before several portals, as docs/scale.md has it: a visitor stays with one by a cookie, and goes to another when that is not ready.</summary>
internal sealed class StickyProxy : IAsyncDisposable
{
    /// <summary>The header of an answer that says which portal gave it.</summary>
    public const string Portal = "x-portal";

    private const string Cluster = "portals";
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private readonly WebApplication _app;

    private StickyProxy(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>Starts it before portals, by name and address.</summary>
    public static async Task<StickyProxy> StartAsync(IReadOnlyDictionary<string, string> portals)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddReverseProxy().LoadFromMemory([new RouteConfig { RouteId = Cluster, ClusterId = Cluster, Match = new RouteMatch { Path = "{**all}" } }], [Of(portals)]);
        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers[Portal] = context.GetReverseProxyFeature().ProxiedDestination?.DestinationId;
                return Task.CompletedTask;
            });
            return next();
        });
        app.MapReverseProxy();
        await app.StartAsync();
        return new StickyProxy(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static ClusterConfig Of(IReadOnlyDictionary<string, string> portals) => new()
    {
        ClusterId = Cluster,
        LoadBalancingPolicy = "RoundRobin",
        SessionAffinity = new SessionAffinityConfig { Enabled = true, Policy = "HashCookie", FailurePolicy = "Redistribute", AffinityKeyName = "portal" },
        HealthCheck = new HealthCheckConfig
        {
            AvailableDestinationsPolicy = "HealthyAndUnknown",
            Active = new ActiveHealthCheckConfig { Enabled = true, Interval = Between, Timeout = Between * 5, Policy = "ConsecutiveFailures", Path = "/health/ready" },
        },
        Metadata = new Dictionary<string, string> { ["ConsecutiveFailuresHealthPolicy.Threshold"] = "1" },
        Destinations = portals.ToDictionary(portal => portal.Key, portal => new DestinationConfig { Address = portal.Value }),
    };
}
