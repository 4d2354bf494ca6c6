namespace Analytics.Warehouse.Queries;

/// <summary>Measured relevance per run and scale, oldest first. A run that measured none has no row.</summary>
public sealed class RunRelevance(WarehouseDatabase warehouse) : Query<RunRelevanceRow>(warehouse)
{
    /// <summary>All runs that measured relevance.</summary>
    public IReadOnlyList<RunRelevanceRow> Read() => ReadKept();
}

/// <summary>A run's measured relevance on one scale.</summary>
/// <param name="RunId">The run.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="Evaluator">Who scored it.</param>
/// <param name="Scale">judge or similarity.</param>
/// <param name="Interviews">Interviews with a measured question.</param>
/// <param name="Questions">Measured questions in them.</param>
/// <param name="RelevanceSum">Sum of the interviews' mean relevance, each between 0 and 1.</param>
/// <param name="RelevanceSquares">Sum of the squares of those means.</param>
public sealed record RunRelevanceRow(
    string RunId, DateTime StartedAt, string Evaluator, string Scale, int Interviews, int Questions, double RelevanceSum, double RelevanceSquares);
