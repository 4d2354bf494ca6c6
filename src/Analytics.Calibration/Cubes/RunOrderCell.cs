namespace Analytics.Calibration.Cubes;

/// <summary>Scored interviews of one run and profile against their place in the run, as centred sums: x the number of the interview in its run, y its mean score.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Profile">The profile.</param>
/// <param name="Interviews">Scored interviews.</param>
/// <param name="Xx">Σ (x - x̄)².</param>
/// <param name="Xy">Σ (x - x̄)(y - ȳ).</param>
/// <param name="Yy">Σ (y - ȳ)².</param>
public sealed record RunOrderCell(string RunId, Profile Profile, long Interviews, double Xx, double Xy, double Yy)
{
    /// <summary>The sums of interviews given one by one.</summary>
    public static RunOrderCell Of(string runId, Profile profile, IReadOnlyList<(double Number, double Mean)> interviews)
    {
        ArgumentNullException.ThrowIfNull(interviews);
        var (x, y) = interviews.Count == 0 ? (0, 0) : (interviews.Average(i => i.Number), interviews.Average(i => i.Mean));
        return new RunOrderCell(
            runId, profile, interviews.Count, interviews.Sum(i => (i.Number - x) * (i.Number - x)),
            interviews.Sum(i => (i.Number - x) * (i.Mean - y)), interviews.Sum(i => (i.Mean - y) * (i.Mean - y)));
    }
}
