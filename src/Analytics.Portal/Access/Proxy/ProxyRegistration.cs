using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace Analytics.Portal.Access.Proxy;

/// <summary>A reverse proxy in front: whom to believe, and below which path it shows the portal.</summary>
internal static class ProxyRegistration
{
    public static IServiceCollection AddProxies(this IServiceCollection services)
    {
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<AccessOptions>>((headers, access) =>
        {
            headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            headers.KnownProxies.Clear();
            headers.KnownIPNetworks.Clear();
            foreach (var proxy in access.Value.Proxies)
            {
                if (IPAddress.TryParse(proxy, out var address)) headers.KnownProxies.Add(address);
                else headers.KnownIPNetworks.Add(IPNetwork.Parse(proxy));
            }
        });
        return services;
    }

    /// <summary>Sees a request as whoever asked the proxy sent it. Comes before everything that looks at addresses.</summary>
    public static void UseProxies(this WebApplication app)
    {
        var access = app.Services.GetRequiredService<IOptions<AccessOptions>>().Value;
        if (access.Proxies.Count > 0) app.UseForwardedHeaders();
        if (!string.IsNullOrEmpty(access.PathBase))
        {
            // A proxy may have taken the path away or left it; links have it in both cases.
            PathString at = access.PathBase;
            app.Use((context, next) =>
            {
                if (context.Request.Path.StartsWithSegments(at, out var rest)) context.Request.Path = rest.HasValue ? rest : "/";
                context.Request.PathBase = at;
                return next(context);
            });
        }

        app.UseRouting();
    }
}
