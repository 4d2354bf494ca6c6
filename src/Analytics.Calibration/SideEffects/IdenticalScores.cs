using Analytics.Calibration.Cubes;

namespace Analytics.Calibration.SideEffects;

/// <summary>
/// Interviews whose scores are all equal, against the number to expect if the items of an interview were drawn independently from their
/// profile's histogram: Σ over interviews Σ_k p_k^n. Only interviews of two or more scored items count. A real spread of ability within a profile
/// looks the same as a halo.
/// </summary>
/// <param name="Observed">Interviews with all scores equal.</param>
/// <param name="Expected">Expected number.</param>
/// <param name="Interviews">Interviews of two or more scored items.</param>
public sealed record IdenticalScores(double Observed, double Expected, double Interviews)
{
    /// <summary>Observed over expected; null when none are expected.</summary>
    public double? Ratio => Expected > 0 ? Observed / Expected : null;

    /// <summary>Counts the interviews of one profile.</summary>
    /// <param name="moments">Cube A of the profile.</param>
    /// <param name="means">Cube B of the profile: it knows how many items each interview has.</param>
    public static IdenticalScores OfProfile(CellMoments moments, IEnumerable<MeanCell> means)
    {
        ArgumentNullException.ThrowIfNull(moments);
        var sizes = means.Where(m => m.ScoreCount > 1).GroupBy(m => m.ScoreCount)
            .Select(g => (Size: g.Key, Interviews: g.Sum(m => (double)m.Interviews))).ToList();
        var shares = moments.Scores.Shares() ?? [];
        return new IdenticalScores(
            moments.IdenticalInterviews,
            sizes.Sum(s => s.Interviews * shares.Sum(p => Math.Pow(p, s.Size))),
            sizes.Sum(s => s.Interviews));
    }

    /// <summary>Both together.</summary>
    public IdenticalScores Add(IdenticalScores other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new IdenticalScores(Observed + other.Observed, Expected + other.Expected, Interviews + other.Interviews);
    }
}
