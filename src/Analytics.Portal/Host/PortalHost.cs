using Analytics.Portal.Access;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Serilog;
using Serilog.Events;

namespace Analytics.Portal.Host;

/// <summary>How the process runs: settings, addresses, log.</summary>
public static class PortalHost
{
    /// <summary>Settings and static files come from the program's own folder, so the working directory does not matter.</summary>
    public static WebApplicationOptions Options(string[] args) => new()
    {
        Args = args,
        ApplicationName = typeof(PortalHost).Assembly.GetName().Name,
        ContentRootPath = AppContext.BaseDirectory,
    };

    /// <summary>Sets up where data is, addresses, static files and a quiet log.</summary>
    /// <exception cref="StartFaultException">An address is not of this machine alone.</exception>
    public static WebApplicationBuilder UsePortalHost(this WebApplicationBuilder builder)
    {
        builder.Configuration.UseDataFolder(RepositoryRoot.Find());
        LogLines.FormatOf(builder.Configuration);
        builder.WebHost.UseUrls(Loopback.Addresses(builder.Configuration));
        builder.WebHost.UseStaticWebAssets();
        // Files that come into the folder of assets after the start have no route of their own, so no rule.
        builder.Configuration["DisableStaticAssetNotFoundRuntimeFallback"] = "true";
        // What brings more than a form, an upload, sets a limit of its own.
        builder.WebHost.ConfigureKestrel(server => (server.AddServerHeader, server.Limits.MaxRequestBodySize) = (false, BodyLimits.Most));
        // A page that is live keeps its connection until it is cut: the jobs must not wait behind it, nor a reader at the console.
        builder.Services.Configure<HostOptions>(host => (host.ServicesStopConcurrently, host.ShutdownTimeout) = (true, TimeSpan.FromSeconds(5)));
        builder.Services.AddPortalLog(builder.Configuration);
        return builder;
    }

    /// <summary>A quiet log on standard output.</summary>
    public static IServiceCollection AddPortalLog(this IServiceCollection services, IConfiguration configuration) => services.AddSerilog(log => log
        .MinimumLevel.Warning()
        .MinimumLevel.Override("Analytics", LogEventLevel.Information)
        .MinimumLevel.Override("Analytics.Portal.Access", LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
        // Start.Run says the same in one sentence.
        .Filter.ByExcluding(entry => entry.MessageTemplate.Text == "Hosting failed to start")
        .ToConsole(configuration));

    /// <summary>Prints where the portal can be opened and how to get in, once it can.</summary>
    public static void AnnounceAddress(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine($"Interview Analytics is at {string.Join(" and ", addresses)} (Ctrl+C stops it)");
        foreach (var line in app.WaysIn()) Console.WriteLine(line);
    });
}
