using Microsoft.FluentUI.AspNetCore.Components;
using Icons = Microsoft.FluentUI.AspNetCore.Components.Icons;

namespace Analytics.Portal.Components.Layout;

/// <summary>A page that can be reached from everywhere.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Path">Its path.</param>
/// <param name="Icon">Its picture beside the name.</param>
/// <param name="HasCohort">Whether its query string says which interviews it is about.</param>
public sealed record SitePage(string Title, string Path, Icon Icon, bool HasCohort = true)
{
    /// <summary>Whether a path is this page or below it.</summary>
    public bool Holds(string path) => path == Path || (Path != "/" && path.StartsWith(Path + "/", StringComparison.Ordinal));
}

/// <summary>The pages of the portal in the order in which a reader needs them. Only pages that exist.</summary>
public static class SiteNavigation
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SitePage> Pages { get; } =
    [
        new("Overview", "/", new Icons.Regular.Size20.DataTrending()),
        new("Changes", "/changes", new Icons.Regular.Size20.ArrowTrendingLines()),
        new("Scores", "/scores", new Icons.Regular.Size20.DataHistogram()),
        new("Relevance", "/relevance", new Icons.Regular.Size20.Target()),
        new("Calibration", "/calibration", new Icons.Regular.Size20.Gauge()),
        new("Contradictions", "/contradictions", new Icons.Regular.Size20.BranchCompare()),
        new("Cut score", "/cut-score", new Icons.Regular.Size20.Options()),
        new("Plan", "/plan", new Icons.Regular.Size20.Calculator(), HasCohort: false),
        new("Cohorts", "/cohorts", new Icons.Regular.Size20.ArrowSwap()),
        new("Interviews", "/interviews", new Icons.Regular.Size20.PeopleList()),
        new("Alerts", "/alerts", new Icons.Regular.Size20.Alert(), HasCohort: false),
        new("Reports", "/reports", new Icons.Regular.Size20.DocumentBulletList(), HasCohort: false),
        new("Data", "/data", new Icons.Regular.Size20.Database(), HasCohort: false),
    ];
}
