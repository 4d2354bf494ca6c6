using Analytics.Portal.Components.Cohorts;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Portal.Pages.Cohorts;

/// <summary>Two cohorts that are compared: the whole state of the Cohorts page.</summary>
/// <param name="First">The one that is described: parameters with their own names.</param>
/// <param name="Second">The one it is compared with: names with <see cref="Prefix"/>.</param>
public sealed record CohortPair(Cohort First, Cohort Second)
{
    /// <summary>What stands before the second cohort's parameters.</summary>
    public const string Prefix = "vs.";

    // Properties an interview has one value of: two cohorts without a common one share no interview.
    private static readonly string[] SingleValued = ["position", "profile", "run", "evaluator", "recommendation"];

    /// <summary>The page about these two.</summary>
    public string Link => LinkTo(CohortsPage.Path);

    /// <summary>Another page about these two.</summary>
    /// <param name="path">The page's path.</param>
    public string LinkTo(string path) => new CohortAddress(path, First) { Rest = [.. Second.Pairs.Select(p => KeyValuePair.Create(Prefix + p.Key, p.Value))] }.Link;

    /// <summary>Both as a query string without a question mark.</summary>
    public string Query => string.Join('&', new[] { First.ToQueryString(), Second.ToQueryString(Prefix) }.Where(part => part.Length > 0));

    /// <summary>The same two the other way round.</summary>
    public CohortPair Swapped => new(Second, First);

    /// <summary>Both narrowed to one value of one parameter.</summary>
    public CohortPair Only(string name, string value) => new(First.Only(name, value), Second.Only(name, value));

    /// <summary>True when no interview can be in both.</summary>
    public bool IsDisjoint =>
        SingleValued.Any(name => Values(First, name) is { Count: > 0 } first && Values(Second, name) is { Count: > 0 } second && !first.Intersect(second).Any())
        || First.To < Second.From || Second.To < First.From;

    /// <summary>What sets the two apart, in words: what both ask for is left out.</summary>
    public (string First, string Second) Names => CohortWords.Apart(First, Second);

    private static List<string> Values(Cohort cohort, string name) => [.. CohortDimension.Named(name).Values(cohort)];
}
