using Analytics.Portal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.EndToEnd.Tests;

/// <summary>The portal in this process, on a free port, with a warehouse and an inbox of its own that go away with it.</summary>
public sealed class RunningPortal : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningPortal(WebApplication app, string folder, string address) => (_app, Folder, Address) = (app, folder, address);

    /// <summary>The folder that holds the warehouse and the inbox.</summary>
    public string Folder { get; }

    public IServiceProvider Services => _app.Services;

    public string Inbox => Path.Combine(Folder, "inbox");

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>Starts one. <paramref name="samples"/> is what the first start ingests; null for the repository's samples, a missing folder for none. <paramref name="settings"/> is more of the command line.</summary>
    public static Task<RunningPortal> StartAsync(string? samples = null, params string[] settings) => StartAsync(TimeProvider.System, samples, settings);

    /// <summary>The same by another clock.</summary>
    public static async Task<RunningPortal> StartAsync(TimeProvider clock, string? samples, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("analytics-e2e-").FullName;
        var app = PortalApp.Build([
            "--urls", "http://127.0.0.1:0",
            "--Warehouse:Path", Path.Combine(folder, "warehouse", "analytics.duckdb"),
            "--Inbox:Path", Path.Combine(folder, "inbox"),
            "--Inbox:Samples", samples ?? Repository.Samples,
            "--Access:Open", "true",
            .. settings,
        ], clock);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new RunningPortal(app, folder, address.TrimEnd('/'));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        TestFolder.Delete(Folder);
    }
}
