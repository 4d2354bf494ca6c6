using Analytics.Portal.Components.Cohorts;
using Analytics.Portal.Components.Layout;
using Analytics.State.Access;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Portal.Views;

/// <summary>The address of a page as it is kept, linked and printed: what the page shows, without how a reader came there or what was just done.</summary>
public static class ViewAddress
{
    private const int MostCharacters = 3000;
    private const string InterviewPath = "/interviews/";

    private static readonly HashSet<string> NotOfThePage = new(StringComparer.OrdinalIgnoreCase) { ReturnAddress.Parameter, "upload", "scan", "done", "files", "left", "saved", "try", "edit", "refused", "imported" };

    /// <summary>The address to keep; null for what is no page of this portal, or one that has nothing to come back to.</summary>
    /// <param name="address">Path and query string, as they stand in a browser.</param>
    public static string? Of(string? address)
    {
        if (address is not { Length: > 0 and <= MostCharacters } || address.Any(char.IsControl)) return null;
        var parts = address.Split('#')[0].Split('?', 2);
        if (!IsPage(parts[0])) return null;
        var query = parts.Length == 1 ? "" : string.Join('&', parts[1].Split('&').Where(IsOfThePage));
        return query.Length == 0 ? parts[0] : $"{parts[0]}?{query}";
    }

    /// <summary>What it shows in words: the page, and which interviews where not all.</summary>
    /// <param name="address">An address as <see cref="Of"/> gives it.</param>
    public static string Words(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var cohort = CohortOf(address);
        var versus = CohortOf(address, "vs.");
        var title = Title(address);
        return (cohort.IsAll, versus.IsAll) switch
        {
            (true, true) => title,
            (false, true) => $"{title}: {cohort.ToWords()}",
            _ => $"{title}: {cohort.ToWords()} against {versus.ToWords()}",
        };
    }

    /// <summary>The interviews of an address.</summary>
    /// <param name="address">Path and query string.</param>
    /// <param name="prefix">Nothing, or <c>vs.</c> for the compared cohort.</param>
    public static Cohort CohortOf(string address, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(address);
        var parts = address.Split('?', 2);
        return parts.Length == 1 ? Cohort.All : CohortReader.Parse(parts[1], prefix).Cohort;
    }

    // Untouched form controls leave empty parameters behind, which say nothing.
    private static bool IsOfThePage(string parameter)
    {
        var at = parameter.IndexOf('=', StringComparison.Ordinal);
        return at > 0 && at < parameter.Length - 1 && !NotOfThePage.Contains(Uri.UnescapeDataString(parameter[..at]));
    }

    /// <summary>The page of an address, by its name in the navigation.</summary>
    public static string Title(string address)
    {
        var path = address.Split('?')[0];
        if (path == Pages.Interviews.ComparePage.Path) return "Interviews side by side";
        return SiteNavigation.Pages.FirstOrDefault(page => page.Path == path)?.Title ?? "Interview";
    }

    private static bool IsPage(string path) =>
        path == Pages.Interviews.ComparePage.Path || (path != Pages.Reports.ReportsPage.Path && SiteNavigation.Pages.Any(page => page.Path == path && page.Least < Role.Admin))
        || (path.StartsWith(InterviewPath, StringComparison.Ordinal) && path.Length > InterviewPath.Length && path[InterviewPath.Length..].All(char.IsAsciiDigit));
}
