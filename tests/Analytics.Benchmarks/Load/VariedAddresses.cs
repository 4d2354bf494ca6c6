using Analytics.Benchmarks.Pages;

namespace Analytics.Benchmarks.Load;

/// <summary>Addresses that programs may ask, one after another over all kinds, each of a cohort nobody asked for before.</summary>
internal sealed class VariedAddresses(PortalUnderTest portal, int seed)
{
    private static readonly string[] Templates = [.. MeasuredAddresses.All.Select(one => one.Address).Where(address => address.StartsWith("/api/", StringComparison.Ordinal) && address.Contains('{', StringComparison.Ordinal))];

    private readonly FreshCohorts _cohorts = new(portal.Known, portal.Ids, seed);
    private readonly long _interviews = portal.Interviews;
    private readonly Lock _one = new();
    private int _next;

    /// <summary>The next.</summary>
    public string Next()
    {
        lock (_one) return _cohorts.Fill(Templates[_next++ % Templates.Length], _interviews);
    }
}
