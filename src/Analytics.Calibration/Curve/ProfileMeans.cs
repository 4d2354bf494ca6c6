using Analytics.Calibration.Cubes;
using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Curve;

/// <summary>The interviews of one profile: their means beside what was expected of them. Candidates are the unit of every interval.</summary>
/// <param name="Expected">Band and midpoint of the profile.</param>
/// <param name="Means">Interview means; interviews without scores are not among them.</param>
/// <param name="Items">Scored items behind them.</param>
public sealed record ProfileMeans(ExpectedLevel Expected, CandidateSample Means, double Items)
{
    // Points from the end of the scale.
    private const double NearAnEnd = 0.5;

    /// <summary>
    /// Mean of the interview means with Student's t interval on candidates less one, points, cut to the scale; within half a point of its end it reaches inwards
    /// as far as on the logit scale. Where all candidates agree, the error is what
    /// it would be if one item were one point off, 1 / items.
    /// </summary>
    public Estimate Mean() => OnScale(Means, 1, ClusterMoments.Levels);

    /// <summary>Mean of interview mean minus midpoint, points; above 0 is too generous.</summary>
    public Estimate Bias() => Mean().Shift(-Expected.Midpoint);

    /// <summary>Mean absolute difference of interview mean and midpoint, points.</summary>
    public Estimate AbsoluteError() => OnScale(Means.Select(v => Math.Abs(v - Expected.Midpoint)), 0, ClusterMoments.Levels - 1);

    /// <summary>Share of interviews whose mean rounds into the band, or lies in it when strict.</summary>
    public Estimate InBand(bool strict) => CandidateShare.Of(Means.Select(v => (strict ? Expected.Contains(v) : Expected.RoundsInto(v)) ? 1 : 0));

    private Estimate OnScale(CandidateSample sample, double low, double high)
    {
        var (mean, n) = (sample.Mean, sample.Candidates);
        if (sample.VarianceOfMean is not { } variance) return new Estimate(mean, null, null, n);
        var error = Math.Max(DeltaMethod.Root(variance), 1 / Items);
        var plain = NormalInterval.StudentT(mean, error, n, n - 1).Within(low, high);
        return variance > 0 && Math.Min(mean!.Value - low, high - mean.Value) < NearAnEnd ? NearEnd(plain, error, low, high) : plain;
    }

    // Close to an end of the scale means are lopsided: the interval reaches as far inwards as one taken on the logit scale does.
    private Estimate NearEnd(Estimate plain, double error, double low, double high)
    {
        var (span, inward) = (high - low, 1 / Items);
        var share = Math.Clamp((plain.Value!.Value - low) / span, inward / span, 1 - (inward / span));
        var logit = BoundedInterval.Logit(share, error / span, plain.N, Quantile.StudentT(0.975, plain.N - 1));
        return plain with { Low = Math.Min(plain.Low!.Value, low + (span * logit.Low!.Value)), High = Math.Max(plain.High!.Value, low + (span * logit.High!.Value)) };
    }
}
