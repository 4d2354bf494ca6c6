using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Queries;

/// <summary>Who and what in the warehouse is called like some text.</summary>
public sealed class NamesFound(WarehouseDatabase warehouse) : CohortQuery<NameFoundRow>(warehouse)
{
    /// <summary>The first of each kind.</summary>
    /// <param name="text">Part of a code, name, position, run or evaluator, whatever its case and accents; blank finds nothing.</param>
    /// <param name="most">Most of each kind to give.</param>
    public IReadOnlyList<NameFoundRow> Read(string text, int most = 6) =>
        string.IsNullOrWhiteSpace(text) ? [] : ReadKept(Cohort.All, new QueryParameters().Add("text", text.Trim()).Add("most", most).Add("by_code", ReadScope.Current.Names is not null));
}

/// <summary>Something that is called like the text.</summary>
/// <param name="Kind">candidate, position, run or evaluator.</param>
/// <param name="Code">A candidate's code; null for anything else.</param>
/// <param name="Value">The candidate's name; else the value as it stands in a query string.</param>
/// <param name="Interviews">Interviews that have it.</param>
/// <param name="Found">How many of its kind there are, those not given included.</param>
public sealed record NameFoundRow(string Kind, string? Code, string Value, long Interviews, int Found) : INamesCandidate<NameFoundRow>
{
    NameFoundRow INamesCandidate<NameFoundRow>.Veiled(NameVeil names) => Code is null ? this : this with { Value = names.Of(Code, Value).Shown };
}
