using Microsoft.AspNetCore.Components.Routing;
using Microsoft.FluentUI.AspNetCore.Components;
using Icons = Microsoft.FluentUI.AspNetCore.Components.Icons;

namespace Analytics.Portal.Components.Layout;

/// <summary>A page that can be reached from everywhere.</summary>
public sealed record SitePage(string Title, string Path, Icon Icon, NavLinkMatch Match);

/// <summary>The pages of the portal in the order in which a reader needs them. Only pages that exist.</summary>
public static class SiteNavigation
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SitePage> Pages { get; } =
    [
        new("Overview", "/", new Icons.Regular.Size20.DataTrending(), NavLinkMatch.All),
        new("Scores", "/scores", new Icons.Regular.Size20.DataHistogram(), NavLinkMatch.Prefix),
        new("Relevance", "/relevance", new Icons.Regular.Size20.Target(), NavLinkMatch.Prefix),
        new("Calibration", "/calibration", new Icons.Regular.Size20.Gauge(), NavLinkMatch.Prefix),
        new("Contradictions", "/contradictions", new Icons.Regular.Size20.BranchCompare(), NavLinkMatch.Prefix),
        new("Cut score", "/cut-score", new Icons.Regular.Size20.Options(), NavLinkMatch.Prefix),
        new("Plan", "/plan", new Icons.Regular.Size20.Calculator(), NavLinkMatch.Prefix),
        new("Cohorts", "/cohorts", new Icons.Regular.Size20.ArrowSwap(), NavLinkMatch.Prefix),
        new("Interviews", "/interviews", new Icons.Regular.Size20.PeopleList(), NavLinkMatch.Prefix),
        new("Reports", "/reports", new Icons.Regular.Size20.DocumentBulletList(), NavLinkMatch.Prefix),
        new("Data", "/data", new Icons.Regular.Size20.Database(), NavLinkMatch.Prefix),
    ];
}
