using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>A query over the figures of a cohort. Its text names macros such as <c>cohort_cells</c>; here, and only here, is decided whose they are.</summary>
/// <typeparam name="TRow">As in <see cref="Query{TRow}"/>.</typeparam>
/// <param name="warehouse">Where to ask.</param>
public abstract class CohortQuery<TRow>(WarehouseDatabase warehouse) : Query<TRow>(warehouse)
{
    /// <summary>Where figures come from whatever the cohort; null to let the cohort decide. Tests hold one source against the other.</summary>
    internal string? Source { get; init; }

    /// <summary>The cohort's figures, split by up to two dimensions.</summary>
    private protected IReadOnlyList<TRow> ReadKept(Cohort cohort, By? by = null, By? across = null, RelevanceScale? scale = null)
    {
        var parameters = Parameters(cohort);
        if (by is { } first) parameters.Add("by", SnakeCase.Of(first));
        if (across is { } second) parameters.Add("across", SnakeCase.Of(second));
        if (scale is { } one) parameters.Add("scale", SnakeCase.Of(one));
        return ReadKept(parameters);
    }

    /// <summary>The cohort's parameters, and whose macros the query means by it.</summary>
    private protected QueryParameters Parameters(Cohort cohort) => new QueryParameters { SearchPath = Source ?? CohortSource.Of(cohort) }.Add(cohort);

    /// <summary>Refuses to split by section what belongs to whole interviews.</summary>
    private protected static void RequireWholeInterviews(By by)
    {
        if (by == By.Section) throw new ArgumentException("Recommendations belong to whole interviews; they cannot be split by section.", nameof(by));
    }
}
