namespace Analytics.Calibration.Cubes;

/// <summary>
/// One interview of a unit (same candidate code, position and profile) that was interviewed more than once: cubes cannot tell that two
/// interviews are of one candidate, these rows can.
/// </summary>
/// <param name="Unit">Identifies the unit within its position and profile, such as the candidate code.</param>
/// <param name="Key">The cell the interview is counted in.</param>
/// <param name="Histogram">Its items at score 1 to 5; all 0 when it has no scores.</param>
/// <param name="Dialogue">Fingerprint of what was said, to tell answers given anew from answers scored anew; null when not known.</param>
public sealed record RepeatedInterview(string Unit, CellKey Key, IReadOnlyList<int> Histogram, string? Dialogue = null)
{
    /// <summary>What makes two interviews the same unit.</summary>
    public (string Unit, string? Position, Profile Profile) Identity => (Unit, Key.Position, Key.Profile);

    /// <summary>Number of scores.</summary>
    public int ScoreCount => Histogram.Sum();

    /// <summary>Sum of scores.</summary>
    public int ScoreSum => Histogram.Select((count, i) => count * (i + 1)).Sum();

    /// <summary>Mean score, 1 to 5; null without scores.</summary>
    public double? Mean => ScoreCount is var n && n > 0 ? (double)ScoreSum / n : null;
}
