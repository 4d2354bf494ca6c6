namespace Analytics.Warehouse.Queries;

/// <summary>Every run that rows or aggregates know.</summary>
public sealed class InterviewsOfRuns(WarehouseDatabase warehouse) : Query<InterviewsOfRunsRow>(warehouse)
{
    /// <summary>By run id; read anew each time.</summary>
    public IReadOnlyList<InterviewsOfRunsRow> Read() => Read(null);
}

/// <summary>A run and its interviews.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Interviews">Interviews whose rows are there; 0 when only aggregates know the run.</param>
public sealed record InterviewsOfRunsRow(string RunId, long Interviews);
