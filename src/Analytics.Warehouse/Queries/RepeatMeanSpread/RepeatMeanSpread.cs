using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>Spread of interview means within candidates interviewed again, against the spread of all of them.</summary>
public sealed class RepeatMeanSpread(WarehouseDatabase warehouse) : CohortQuery<RepeatMeanSpreadRow>(warehouse)
{
    /// <summary>One row, of zeros where nobody was scored twice.</summary>
    /// <param name="cohort">The interviews.</param>
    public RepeatMeanSpreadRow Read(Cohort cohort) => ReadKept(cohort)[0];
}

/// <summary>Sums over candidates with two or more scored interviews.</summary>
/// <param name="Units">Those candidates.</param>
/// <param name="Interviews">Their scored interviews.</param>
/// <param name="Within">Σ m s²: number of a candidate's interviews times the sample variance of their means.</param>
/// <param name="Variance">Sample variance of all those means; null without any.</param>
public sealed record RepeatMeanSpreadRow(long Units, long Interviews, double Within, double? Variance);
