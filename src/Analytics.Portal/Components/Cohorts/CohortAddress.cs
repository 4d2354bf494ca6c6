using Analytics.Warehouse.Cohorts;

namespace Analytics.Portal.Components.Cohorts;

/// <summary>The address of a page about a cohort, which is its whole state: where it is, which interviews, and what else it was asked for.</summary>
/// <param name="Path">The page's path, such as <c>/scores</c>.</param>
/// <param name="Cohort">Which interviews.</param>
public sealed record CohortAddress(string Path, Cohort Cohort)
{
    /// <summary>The other parameters in the order in which they are written: <c>by</c>, <c>sort</c>, <c>back</c>, a compared cohort's.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Rest { get; init; } = [];

    /// <summary>The address itself.</summary>
    public string Link
    {
        get
        {
            var rest = Rest.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}");
            var query = string.Join('&', rest.Prepend(Cohort.ToQueryString()).Where(part => part.Length > 0));
            return query.Length == 0 ? Path : $"{Path}?{query}";
        }
    }

    /// <summary>The same page about another cohort.</summary>
    public string For(Cohort cohort) => (this with { Cohort = cohort }).Link;

    /// <summary>The same page with one parameter of the cohort narrowed to one value.</summary>
    public string Narrow(string name, string value) => For(Cohort.Only(name, value));

    /// <summary>The same page with one other parameter set, or without it when the value is null or empty.</summary>
    public CohortAddress With(string name, string? value) => this with
    {
        Rest = [.. Rest.Where(p => p.Key != name), .. string.IsNullOrEmpty(value) ? [] : new[] { KeyValuePair.Create(name, value) }],
    };
}
