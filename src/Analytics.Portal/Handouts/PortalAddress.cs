using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Analytics.Portal.Handouts;

/// <summary>Where this portal answers on this machine.</summary>
public sealed class PortalAddress(IServer server)
{
    /// <summary>A page of it as a whole address.</summary>
    /// <param name="page">Path and query string.</param>
    /// <exception cref="InvalidOperationException">The portal does not listen yet.</exception>
    public Uri LinkTo(string page)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var address = addresses.OrderBy(a => a.StartsWith("https:", StringComparison.OrdinalIgnoreCase)).FirstOrDefault()
            ?? throw new InvalidOperationException("The portal does not listen yet, so none of its pages has an address.");
        return new Uri(OfThisMachine(new Uri(address)), page);
    }

    // "Every address" is none to ask; this machine's own is among them.
    private static Uri OfThisMachine(Uri address) =>
        IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)) ? new UriBuilder(address) { Host = IPAddress.Loopback.ToString() }.Uri : address;
}
