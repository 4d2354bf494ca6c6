using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>The two runs that repeatability is best measured on.</summary>
public sealed class MostRepeatedRuns(WarehouseDatabase warehouse) : CohortQuery<MostRepeatedRunsRow>(warehouse)
{
    /// <summary>The runs; null when no evaluator scored a candidate twice.</summary>
    /// <param name="cohort">The interviews.</param>
    public MostRepeatedRunsRow? Read(Cohort cohort) => ReadKept(cohort) is [var runs, ..] ? runs : null;
}

/// <summary>Two runs of one evaluator.</summary>
/// <param name="Evaluator">Who scored both.</param>
/// <param name="FirstRun">The earlier run.</param>
/// <param name="SecondRun">The later run.</param>
/// <param name="Units">Candidates with a score in both.</param>
public sealed record MostRepeatedRunsRow(string Evaluator, string FirstRun, string SecondRun, long Units);
