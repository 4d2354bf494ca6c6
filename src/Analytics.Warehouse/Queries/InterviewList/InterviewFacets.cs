using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>The values the filters of a list offer.</summary>
public sealed class InterviewFacets(WarehouseDatabase warehouse) : CohortQuery<FacetRow>(warehouse)
{
    /// <summary>Every value that occurs, with the interviews there would be; values in their natural order.</summary>
    public IReadOnlyList<FacetRow> Read(Cohort cohort) => ReadKept(cohort);
}

/// <summary>A value a filter offers.</summary>
/// <param name="Parameter">position, profile, run, evaluator or recommendation.</param>
/// <param name="Value">The value as it stands in a query string.</param>
/// <param name="Interviews">Interviews there would be with this value and every other filter.</param>
public sealed record FacetRow(string Parameter, string Value, long Interviews);
