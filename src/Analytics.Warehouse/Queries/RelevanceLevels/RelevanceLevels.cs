using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>How the measured relevance of a cohort's questions is spread over the levels of one scale, with the interviews behind each level.</summary>
public sealed class RelevanceLevels(WarehouseDatabase warehouse) : CohortQuery<RelevanceLevelsRow>(warehouse)
{
    private protected override IReadOnlyList<By>? RowsAreOf => [];

    /// <summary>Groups in their natural order, levels from low to high; levels that no question has are not among them.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="scale">judge or similarity; the two are never mixed.</param>
    /// <param name="by">What splits them; by section the groups are kinds of question.</param>
    public IReadOnlyList<RelevanceLevelsRow> Read(Cohort cohort, RelevanceScale scale, By by = By.None) => ReadKept(cohort, by, scale: scale);
}

/// <summary>The measured questions of one level in one group.</summary>
/// <param name="Value">The group, as its value stands in a query string; null when nothing splits.</param>
/// <param name="Level">Thousandths: the judge's value itself (200 to 1000); of similarity the lower end of the tenth it lies in (0 to 900, 1.000 in the last).</param>
/// <param name="Questions">Number of these questions.</param>
/// <param name="Interviews">Interviews with at least one of them.</param>
public sealed record RelevanceLevelsRow(string? Value, int Level, int Questions, int Interviews);
