using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Queries;

/// <summary>The values the filters of a list offer.</summary>
public sealed class InterviewFacets(WarehouseDatabase warehouse) : CohortQuery<FacetRow>(warehouse)
{
    private static readonly By[] Offered = [By.Position, By.Profile, By.Run, By.Evaluator, By.Recommendation];

    private readonly ScoreSummary _scores = new(warehouse);

    /// <summary>Every value that occurs, with the interviews there would be; values in their natural order.</summary>
    public IReadOnlyList<FacetRow> Read(Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        return ReadScope.Current.ShowsInterviews ? ReadKept(cohort) : [.. Offered.SelectMany(by => OfGroups(cohort, by))];
    }

    // As many as may be told of: each value's count is that of its group.
    private IEnumerable<FacetRow> OfGroups(Cohort cohort, By by)
    {
        var name = SnakeCase.Of(by);
        var others = cohort.Without(name).Without(CohortDimension.Not + name);
        return _scores.Read(others, by).Select(row => new FacetRow(name, row.Value!, row.Interviews));
    }
}

/// <summary>A value a filter offers.</summary>
/// <param name="Parameter">position, profile, run, evaluator or recommendation.</param>
/// <param name="Value">The value as it stands in a query string.</param>
/// <param name="Interviews">Interviews there would be with this value and every other filter.</param>
public sealed record FacetRow(string Parameter, string Value, long Interviews);
