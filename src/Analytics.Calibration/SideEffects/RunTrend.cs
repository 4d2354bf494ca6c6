using Analytics.Calibration.Cubes;
using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.SideEffects;

/// <summary>
/// Points by which interview means move over ten interviews of a run: slope of mean on the interview's number in its run, every run and profile around its
/// own mean, with the usual least-squares error and Student's t on interviews less cells less one. Interviews without a score are left out.
/// Source: fixed-effects regression, Wooldridge, J. M. (2010), Econometric Analysis of Cross Section and Panel Data, section 10.5.
/// </summary>
public static class RunTrend
{
    private const int PerInterviews = 10;

    /// <summary>The trend; null when no run has two interviews of a profile. n counts interviews.</summary>
    /// <param name="cells">Sums per run and profile.</param>
    public static Estimate Of(IReadOnlyList<RunOrderCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var used = cells.Where(c => c.Interviews > 1).ToList();
        double n = used.Sum(c => c.Interviews), xx = used.Sum(c => c.Xx), xy = used.Sum(c => c.Xy), yy = used.Sum(c => c.Yy);
        if (xx <= 0) return Estimate.Undefined((int)n);
        var slope = xy / xx;
        var freedom = n - used.Count - 1;
        double? error = freedom < 1 ? null : Math.Sqrt(Math.Max(0, yy - (slope * xy)) / freedom / xx);
        return NormalInterval.StudentT(slope, error, (int)n, freedom).Times(PerInterviews);
    }
}
