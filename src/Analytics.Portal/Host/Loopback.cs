using System.Net;
using Analytics.Portal.Access;

namespace Analytics.Portal.Host;

/// <summary>Where nobody says who people are, the portal listens on this machine only.</summary>
public static class Loopback
{
    private const string Default = "http://127.0.0.1:5080";

    /// <summary>The addresses to listen on, from <c>--urls</c> or <c>ASPNETCORE_URLS</c>, else port 5080.</summary>
    /// <exception cref="StartFaultException">An address is not one of this machine's loopback addresses.</exception>
    public static string[] Addresses(IConfiguration configuration)
    {
        var access = AccessOptions.Read(configuration);
        var given = configuration["urls"];
        var addresses = (string.IsNullOrWhiteSpace(given) ? Default : given)
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (access.Mode == AccessMode.Company)
        {
            // Whoever listens on the way would read cookies and interviews.
            var bare = addresses.Where(a => !IsLoopback(a) && !a.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && access.Proxies.Count == 0)
                .Select(a => $"urls is \"{a}\"; people would sign in unencrypted: use https, or name the proxy in front that does with Access:Proxies.").ToList();
            return bare.Count == 0 ? addresses : throw new StartFaultException(bare);
        }

        var faults = addresses.Where(a => !IsLoopback(a))
            .Select(a => $"urls is \"{a}\"; without an identity provider the portal listens on this machine only: use http://127.0.0.1:PORT or http://localhost:PORT, or say who may come with Access:Oidc:Authority (docs/access.md).")
            .ToList();
        return faults.Count == 0 ? addresses : throw new StartFaultException(faults);
    }

    private static bool IsLoopback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme is "http" or "https")
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
