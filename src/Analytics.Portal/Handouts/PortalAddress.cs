using Analytics.Handouts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Analytics.Portal.Handouts;

/// <summary>Where this portal answers on this machine.</summary>
public sealed class PortalAddress(IServer server) : IPortalLink
{
    /// <summary>A page of this portal as an address for a program on this machine.</summary>
    /// <param name="page">Path and query string.</param>
    /// <exception cref="InvalidOperationException">The portal does not listen yet.</exception>
    public Uri Of(string page)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var address = addresses.OrderBy(a => a.StartsWith("https:", StringComparison.OrdinalIgnoreCase)).FirstOrDefault()
            ?? throw new InvalidOperationException("The portal does not listen yet, so none of its pages has an address.");
        return new Uri(new Uri(address), page);
    }

    Uri IPortalLink.LinkTo(string page) => Of(page);
}
