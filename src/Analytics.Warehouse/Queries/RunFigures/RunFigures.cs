namespace Analytics.Warehouse.Queries;

/// <summary>Every run with the counts and moments its figures come from, oldest first.</summary>
public sealed class RunFigures(WarehouseDatabase warehouse) : Query<RunFiguresRow>(warehouse)
{
    /// <summary>All runs; empty in an empty warehouse.</summary>
    public IReadOnlyList<RunFiguresRow> Read() => ReadKept();
}

/// <summary>A run and what its figures are computed from.</summary>
/// <param name="RunId">Such as 20251218_132237.</param>
/// <param name="StartedAt">When it started; local time as its source gave it.</param>
/// <param name="DateSource">Where that comes from: folder, given or file_time.</param>
/// <param name="Evaluator">Who scored it.</param>
/// <param name="RelevanceScale">judge, similarity or none.</param>
/// <param name="Interviews">Interviews in it.</param>
/// <param name="Proceed">Those recommended to proceed.</param>
/// <param name="Reservations">Those recommended with reservations.</param>
/// <param name="NotAFit">Those not recommended. What the three leave is of unknown recommendation.</param>
/// <param name="Scored">Interviews with at least one score.</param>
/// <param name="ScoreSum">Sum of their mean scores.</param>
/// <param name="ScoreSquares">Sum of the squares of their mean scores.</param>
/// <param name="Findings">Findings on its interviews.</param>
public sealed record RunFiguresRow(
    string RunId, DateTime StartedAt, string DateSource, string Evaluator, string RelevanceScale, int Interviews,
    int Proceed, int Reservations, int NotAFit, int Scored, double ScoreSum, double ScoreSquares, int Findings)
{
    /// <summary>Interviews whose recommendation no source names.</summary>
    public int UnknownRecommendation => Interviews - Proceed - Reservations - NotAFit;
}
