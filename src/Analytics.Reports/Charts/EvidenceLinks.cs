using System.Globalization;
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

    /// <summary>The page of one interview, which holds those of the same candidate in other runs beside it; null without an interview or a portal.</summary>
    public string? ToInterview(long? interview) =>
        Portal is null || interview is not { } id ? null : string.Create(CultureInfo.InvariantCulture, $"{Portal.TrimEnd('/')}/interviews/{id}");

    /// <summary>The list of a cohort's interviews; null without a cohort or a portal.</summary>
    public string? To(Cohort? cohort)
    {
        if (Portal is null || cohort is null)
            return null;
        var query = cohort.ToQueryString();
        return $"{Portal.TrimEnd('/')}/interviews{(query.Length == 0 ? "" : "?")}{query}";
    }
}
