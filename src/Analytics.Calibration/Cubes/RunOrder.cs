namespace Analytics.Calibration.Cubes;

/// <summary>
/// Scored interviews against their place in their run, every run and profile around its own mean: x the number of the interview in its run, y its mean score,
/// and a candidate's interviews, of whichever runs, one cluster.
/// </summary>
/// <param name="Sums">The sums; clusters are candidates and items interviews.</param>
/// <param name="Cells">Runs and profiles with two interviews or more: as many means were taken out.</param>
public sealed record RunOrder(WithinSlopeSums Sums, long Cells)
{
    /// <summary>The order is not known.</summary>
    public static RunOrder Unknown { get; } = new(WithinSlopeSums.Empty, 0);
}
