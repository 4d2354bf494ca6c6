using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>The runs a cohort has interviews in.</summary>
public sealed class CohortRuns(WarehouseDatabase warehouse) : CohortQuery<CohortRunsRow>(warehouse)
{
    private protected override IReadOnlyList<By>? RowsAreOf => [By.Run];

    /// <summary>Oldest first.</summary>
    /// <param name="cohort">The interviews.</param>
    public IReadOnlyList<CohortRunsRow> Read(Cohort cohort) => ReadKept(cohort);
}

/// <summary>A run and how many of the cohort's interviews it holds.</summary>
/// <param name="RunId">The run.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="Evaluator">Who scored it.</param>
/// <param name="Interviews">Interviews of the cohort in it, from 1.</param>
public sealed record CohortRunsRow(string RunId, DateTime StartedAt, string Evaluator, int Interviews);
