using Analytics.Calibration.Cubes;
using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Drift;

/// <summary>New minus baseline in points, from moments that aggregates keep: every interview taken as of another candidate. See <see cref="CandidateDifference"/> for those who are interviewed again.</summary>
public static class MeanDifference
{
    private const int FewestForOwnVariance = 4;

    /// <summary>
    /// Difference of the means of interview means, standard error √(s1²/n1 + s2²/n2), Student's t on n1 + n2 - 1. A changed mix of profiles or
    /// positions shows in it as if the evaluator had changed. n counts interviews of both sides; no interval below two on either.
    /// </summary>
    public static Estimate Raw(Distribution baseline, Distribution candidate) => Raw(Sample.Of(baseline), Sample.Of(candidate));

    /// <summary>The same from moments, which aggregates keep.</summary>
    public static Estimate Raw(MeanMoments baseline, MeanMoments candidate) => Raw(Sample.Of(baseline), Sample.Of(candidate));

    /// <summary>
    /// Difference within strata, Σ w·d / Σ w over the strata both sides have, w = n1·n2/(n1 + n2): what a regression on side and stratum
    /// gives. A changed
    /// mix is taken out. Standard error √Σ w²(s1²/n1 + s2²/n2) / Σ w; a side of fewer than four interviews takes the
    /// variance pooled over all strata; no interval where that is 0.
    /// n counts interviews in shared strata; Student's t on n - 1.
    /// Source: Cochran, W. G. (1954), Biometrics 10, 417-451.
    /// </summary>
    /// <param name="strata">Interview means of both sides in each stratum (position x profile).</param>
    public static Estimate Stratified(IEnumerable<(Distribution Baseline, Distribution Candidate)> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        return Stratified(strata.Select(s => (Sample.Of(s.Baseline), Sample.Of(s.Candidate))));
    }

    /// <summary>The same from moments, which aggregates keep.</summary>
    public static Estimate Stratified(IEnumerable<(MeanMoments Baseline, MeanMoments Candidate)> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        return Stratified(strata.Select(s => (Sample.Of(s.Baseline), Sample.Of(s.Candidate))));
    }

    /// <summary>Mean of paired differences with Student's t interval on n - 1; n counts pairs.</summary>
    /// <param name="differences">Candidate minus baseline of each unit that both sides have.</param>
    public static Estimate Paired(Distribution differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        var error = differences.Variance is { } variance ? Math.Sqrt(variance / differences.N) : (double?)null;
        return NormalInterval.StudentT(differences.Mean, error, (int)differences.N, differences.N - 1);
    }

    private static Estimate Raw(Sample baseline, Sample candidate)
    {
        var n = baseline.N + candidate.N;
        var error = baseline.Variance is { } v1 && candidate.Variance is { } v2
            ? Math.Sqrt((v1 / baseline.N) + (v2 / candidate.N))
            : (double?)null;
        return NormalInterval.StudentT(candidate.Mean - baseline.Mean, error, (int)n, n - 1);
    }

    private static Estimate Stratified(IEnumerable<(Sample Baseline, Sample Candidate)> strata)
    {
        var shared = strata.Where(s => s.Baseline.N > 0 && s.Candidate.N > 0).ToList();
        if (shared.Count == 0)
            return Estimate.Undefined();

        var pooled = PooledVariance(shared.SelectMany(s => new[] { s.Baseline, s.Candidate }));
        double sumWeight = 0, sum = 0, n = 0;
        double? variance = 0;
        foreach (var (baseline, candidate) in shared)
        {
            var weight = baseline.N * candidate.N / (baseline.N + candidate.N);
            sumWeight += weight;
            sum += weight * (candidate.Mean!.Value - baseline.Mean!.Value);
            variance += weight * weight * ((Own(baseline, pooled) / baseline.N) + (Own(candidate, pooled) / candidate.N));
            n += baseline.N + candidate.N;
        }

        var error = variance is { } v ? Math.Sqrt(v) / sumWeight : (double?)null;
        return NormalInterval.StudentT(sum / sumWeight, error, (int)n, n - 1);
    }

    private static double? Own(Sample side, double? pooled) => side.N < FewestForOwnVariance ? pooled : side.Variance;

    // Where every stratum that has a spread to lend has none (scores at the ceiling), there is nothing to borrow: a single interview is not proven exact by it.
    private static double? PooledVariance(IEnumerable<Sample> samples)
    {
        var usable = samples.Where(s => s.N > 1).ToList();
        var pooled = usable.Count == 0 ? 0 : usable.Sum(s => s.Variance!.Value * (s.N - 1)) / usable.Sum(s => s.N - 1);
        return pooled > 0 ? pooled : null;
    }

    private readonly record struct Sample(double N, double? Mean, double? Variance)
    {
        public static Sample Of(Distribution values)
        {
            ArgumentNullException.ThrowIfNull(values);
            return new Sample(values.N, values.Mean, values.Variance);
        }

        public static Sample Of(MeanMoments moments)
        {
            ArgumentNullException.ThrowIfNull(moments);
            return new Sample(moments.N, moments.Mean, moments.Variance);
        }
    }
}
