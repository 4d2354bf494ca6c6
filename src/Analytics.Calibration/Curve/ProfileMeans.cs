using Analytics.Calibration.Cubes;
using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Curve;

/// <summary>The interviews of one profile: their means beside what was expected of them.</summary>
/// <param name="Expected">Band and midpoint of the profile.</param>
/// <param name="Means">Interview means; interviews without scores are not among them.</param>
public sealed record ProfileMeans(ExpectedLevel Expected, Distribution Means)
{
    /// <summary>Mean of the interview means with Student's t interval on I - 1, points.</summary>
    public Estimate Mean()
    {
        var error = Means.Variance is { } variance ? Math.Sqrt(variance / Means.N) : (double?)null;
        return NormalInterval.StudentT(Means.Mean, error, (int)Means.N, Means.N - 1);
    }

    /// <summary>Mean of interview mean minus midpoint, points; above 0 is too generous.</summary>
    public Estimate Bias()
    {
        var mean = Mean();
        return mean with { Value = mean.Value - Expected.Midpoint, Low = mean.Low - Expected.Midpoint, High = mean.High - Expected.Midpoint };
    }

    /// <summary>Absolute differences of interview mean and midpoint, points.</summary>
    public ProfileMeans AbsoluteErrors() =>
        this with { Means = Distribution.Of(Means.Values.Select((v, i) => (Math.Abs(v - Expected.Midpoint), Means.Counts[i]))) };

    /// <summary>Share of interviews whose mean rounds into the band, or lies in it when strict, with Wilson's interval.</summary>
    public Estimate InBand(bool strict)
    {
        var inside = Means.Values.Select((v, i) => (strict ? Expected.Contains(v) : Expected.RoundsInto(v)) ? Means.Counts[i] : 0).Sum();
        return Proportion.Wilson((int)inside, (int)Means.N);
    }
}
