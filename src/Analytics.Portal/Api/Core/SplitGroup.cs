using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Api.Core;

/// <summary>Which group figures are of.</summary>
/// <param name="Value">Its value, as in a query string; null when nothing splits.</param>
/// <param name="Words">Its value, or the cohort, as a reader would say it.</param>
/// <param name="Link">The list of its interviews; null when no cohort selects exactly them.</param>
public sealed record SplitGroup(string? Value, string Words, string? Link)
{
    /// <summary>The group of a row.</summary>
    internal static SplitGroup Of(ApiRequest request, string? value) => new(
        value,
        value is null ? request.Cohort.ToWords() : CohortWords.Value(SnakeCase.Of(request.By), value),
        EvidenceLink.OfGroup(request.Cohort, request.By, value));

    /// <summary>What splits the figures, as the answer repeats it; null when nothing does.</summary>
    internal static string? Name(By by) => by == By.None ? null : SnakeCase.Of(by);
}
