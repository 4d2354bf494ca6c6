using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Configuration;

namespace Analytics.EndToEnd.Tests.Company;

/// <summary>A reverse proxy that shows a portal below a path, which it takes away from what it passes on.</summary>
internal sealed class PathProxy : IAsyncDisposable
{
    public const string Path = "/analytics";

    private readonly WebApplication _app;

    private PathProxy(WebApplication app) => _app = app;

    /// <summary>Where the portal is for people: address of the proxy and the path.</summary>
    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + Path;

    public static async Task<PathProxy> StartAsync(string portal)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddReverseProxy().LoadFromMemory(
            [new RouteConfig { RouteId = "portal", ClusterId = "portal", Match = new RouteMatch { Path = Path + "/{**rest}" }, Transforms = [new Dictionary<string, string> { ["PathRemovePrefix"] = Path }] }],
            [new ClusterConfig { ClusterId = "portal", Destinations = new Dictionary<string, DestinationConfig> { ["only"] = new() { Address = portal } } }]);
        var app = builder.Build();
        app.MapReverseProxy();
        await app.StartAsync();
        return new PathProxy(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
