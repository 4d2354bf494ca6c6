namespace Analytics.Calibration.Cubes;

/// <summary>What the interviews of one cell of a cube have in common.</summary>
/// <param name="RunId">The batch they belong to, such as 20260907_090000.</param>
/// <param name="Evaluator">Who scored them.</param>
/// <param name="Position">The position interviewed for; null when the files do not say.</param>
/// <param name="Profile">Designed quality.</param>
/// <param name="Decision">Recommendation; null when no known one was found.</param>
public sealed record CellKey(string RunId, string Evaluator, string? Position, Profile Profile, Decision? Decision);
