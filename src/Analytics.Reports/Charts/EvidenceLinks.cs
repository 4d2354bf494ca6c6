using Analytics.Warehouse.Cohorts;

namespace Analytics.Reports.Charts;

/// <summary>Where the interviews behind a figure are listed.</summary>
/// <param name="Portal">
/// What stands before the portal's addresses: nothing inside the portal, <c>https://interviews.example</c> in a file that is read elsewhere; null where
/// there is no portal, and then there are no links.
/// </param>
public sealed record EvidenceLinks(string? Portal)
{
    /// <summary>No links: for a file that knows of no portal.</summary>
    public static EvidenceLinks None { get; } = new((string?)null);

    /// <summary>The list of a cohort's interviews; null without a cohort or a portal.</summary>
    public string? To(Cohort? cohort)
    {
        if (Portal is null || cohort is null)
            return null;
        var query = cohort.ToQueryString();
        return $"{Portal.TrimEnd('/')}/interviews{(query.Length == 0 ? "" : "?")}{query}";
    }
}
