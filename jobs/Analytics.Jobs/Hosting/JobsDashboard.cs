using System.Net;
using Hangfire;
using Hangfire.Dashboard;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Jobs.Hosting;

/// <summary>The Hangfire dashboard.</summary>
public static class JobsDashboard
{
    /// <summary>The key of the setting that lets jobs be retried, deleted and triggered on the dashboard.</summary>
    public const string MayChange = "Jobs:AllowChanges";

    /// <summary>Maps the dashboard to <c>/jobs</c>, read only unless <see cref="MayChange"/> says otherwise. Who may see it the host decides.</summary>
    /// <param name="endpoints">The host's routes.</param>
    /// <param name="isForOthers">Whether requests from other machines are answered; else they find nothing there (404).</param>
    public static IEndpointConventionBuilder MapJobsDashboard(this IEndpointRouteBuilder endpoints, bool isForOthers = false)
    {
        var mayChange = endpoints.ServiceProvider.GetRequiredService<IConfiguration>().GetValue(MayChange, false);
        var dashboard = endpoints.MapHangfireDashboard("/jobs", new DashboardOptions
        {
            DashboardTitle = "Interview Analytics: jobs",
            AppPath = "/data",
            DisplayStorageConnectionString = false,
            IsReadOnlyFunc = _ => !mayChange,
            Authorization = [new EveryoneWhoGotHere()],
        });
        dashboard.Add(endpoint =>
        {
            var show = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context => isForOthers || IsFromThisMachine(context) ? show(context) : NotFound(context);
        });
        return dashboard;
    }

    // A proxy on this machine would make everybody local, a name that somebody else's DNS points here would let a foreign page in.
    private static bool IsFromThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("Forwarded")
        && IsThisMachine(context.Request.Host.Host);

    private static bool IsThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    // Who may see the dashboard is decided before Hangfire's own pages are asked.
    private sealed class EveryoneWhoGotHere : IDashboardAuthorizationFilter
    {
        public bool Authorize(DashboardContext context) => true;
    }
}
