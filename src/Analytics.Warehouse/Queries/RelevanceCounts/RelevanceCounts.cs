using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>How many of a cohort's questions have each relevance.</summary>
public sealed class RelevanceCounts(WarehouseDatabase warehouse) : CohortQuery<RelevanceCountsRow>(warehouse)
{
    private protected override IReadOnlyList<By>? RowsAreOf => [];

    /// <summary>One row a scale and value.</summary>
    /// <param name="cohort">The interviews.</param>
    public IReadOnlyList<RelevanceCountsRow> Read(Cohort cohort) => ReadKept(cohort);
}

/// <summary>Questions of one relevance.</summary>
/// <param name="Scale">judge, similarity or none.</param>
/// <param name="Relevance">0 to 1; null where it was not measured.</param>
/// <param name="Questions">Their number.</param>
public sealed record RelevanceCountsRow(string Scale, double? Relevance, long Questions);
