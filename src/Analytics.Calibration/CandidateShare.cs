using Analytics.Calibration.Cubes;

namespace Analytics.Calibration;

/// <summary>
/// Shares of interviews where candidates have several: Wilson's interval on as many observations as the interviews are worth. In the middle that is
/// interviews over the design effect of their clustering; near 0 or 1, where too few candidates differ to tell a design effect, at most the number of
/// candidates. n counts candidates.
/// </summary>
public static class CandidateShare
{
    // With fewer candidates than this on the rarer side their likeness cannot be told.
    internal const double Rare = 5;

    /// <summary>The share of ones; null without interviews.</summary>
    /// <param name="indicator">1 where an interview counts, else 0.</param>
    public static Estimate Of(CandidateSample indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var candidates = indicator.Candidates;
        if (indicator.Mean is not { } share) return Estimate.Undefined(candidates);
        var worth = Worth(share, indicator);
        return Proportion.WilsonEffective(share, worth, candidates);
    }

    private static double Worth(double share, CandidateSample indicator)
    {
        double interviews = indicator.Interviews, candidates = indicator.Candidates;
        if (indicator.Repeated.Count == 0) return interviews;
        var independent = share * (1 - share) / interviews;
        var worth = indicator.VarianceOfMean is { } variance && variance > independent && variance > 0 ? interviews * independent / variance : interviews;
        return Math.Min(share, 1 - share) * candidates < Rare ? Math.Min(worth, candidates) : worth;
    }
}
