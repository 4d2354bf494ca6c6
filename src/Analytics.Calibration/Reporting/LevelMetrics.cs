using Analytics.Calibration.Cubes;
using Analytics.Calibration.Curve;
using Analytics.Calibration.Drift;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Reporting;

/// <summary>Are the scores as high as they should be? The curve, its line, the bias, the bands.</summary>
internal static class LevelMetrics
{
    /// <summary>Adds the metrics and gives each profile's bias.</summary>
    internal static IReadOnlyList<ProfileBias> Add(ReportScopeData data, MetricSet metrics)
    {
        AddCurve(data, metrics);
        AddLine(data, metrics);
        var bias = AddBias(data, metrics);
        AddBands(data, metrics);
        return bias;
    }

    private static void AddCurve(ReportScopeData data, MetricSet metrics)
    {
        foreach (var profile in data.Profiles)
            metrics.Add("curve." + profile.Name, profile.Means.Mean());

        double[] means = [.. data.Present.Select(p => p.Means.Means.Mean!.Value)];
        double[] weights = [.. data.Present.Select(p => p.Means.Means.Values.N)];
        var fit = Isotonic.Fit(means, weights);
        foreach (var (profile, i) in data.Present.Select((p, i) => (p, i)))
            metrics.Add("isotonic." + profile.Name, fit[i], profile.Candidates);
        metrics.Add("isotonic.max_violation", Isotonic.MaxViolation(means, weights), data.Candidates);
    }

    private static void AddLine(ReportScopeData data, MetricSet metrics)
    {
        var line = CalibrationLine.Fit([.. data.Profiles.Select(p => p.Means)]);
        metrics.Add("calibration.slope", line.Slope);
        metrics.Add("calibration.intercept", line.Intercept);

        var (low, high) = (data[Profile.Weak].Means, data[Profile.Exceptional].Means);
        var span = high.Expected.Midpoint - low.Expected.Midpoint;
        metrics.Add("effective_range", span == 0
            ? Estimate.Undefined()
            : CandidateDifference.Of([(new(low.Means, low.Items), new(high.Means, high.Items))], []).Times(1 / span));
    }

    private static List<ProfileBias> AddBias(ReportScopeData data, MetricSet metrics)
    {
        var biases = data.Profiles.Select(p => new ProfileBias(p.Expected, p.Means.Bias())).ToList();
        foreach (var bias in biases)
            metrics.Add("bias." + Words.Name(bias.Expected.Profile), bias.Bias);
        var equal = EqualWeights.Mean(biases.Select(b => b.Bias));
        var raw = Pooled(data, (v, midpoint) => v - midpoint);
        metrics.Add("bias.equal_weight", equal);
        metrics.Add("bias.raw", raw);
        metrics.Add("mae.equal_weight", EqualWeights.Mean(data.Present.Select(p => p.Means.AbsoluteError())));
        metrics.Add("mae", Pooled(data, (v, midpoint) => Math.Abs(v - midpoint)));
        metrics.Add("smd", Standardised(equal, data.Present.Select(p => (p.Expected.Midpoint, 1.0))));
        metrics.Add("smd.raw", Standardised(raw, data.Present.Select(p => (p.Expected.Midpoint, p.Means.Means.Values.N))));
        return biases;
    }

    private static void AddBands(ReportScopeData data, MetricSet metrics)
    {
        foreach (var profile in data.Profiles)
        {
            metrics.Add("in_band." + profile.Name, profile.Means.InBand(strict: false));
            metrics.Add($"in_band.{profile.Name}.strict", profile.Means.InBand(strict: true));
        }
    }

    // All interviews in one heap, whatever their profile.
    private static Estimate Pooled(ReportScopeData data, Func<double, double, double> of)
    {
        var samples = data.Present.Select(p => p.Means.Means.Select(v => of(v, p.Expected.Midpoint))).ToList();
        var all = CandidateSample.Of(Distribution.Of(samples.SelectMany(s => s.Values.Entries())), samples.SelectMany(s => s.Repeated));
        var floor = 1 / data.Present.Sum(p => p.Means.Items);
        return MeanInterval.WithStandardError(
            all.Mean, all.VarianceOfMean is { } v ? Math.Max(floor, Math.Sqrt(v)) : null, all.Candidates, all.Candidates - 1);
    }

    // Divided by the standard deviation (moments over N) of what was expected.
    private static Estimate Standardised(Estimate bias, IEnumerable<(double Midpoint, double Weight)> expected)
    {
        var weighted = expected.ToList();
        var n = weighted.Sum(e => e.Weight);
        var mean = weighted.Sum(e => e.Weight * e.Midpoint) / n;
        var deviation = Math.Sqrt(weighted.Sum(e => e.Weight * (e.Midpoint - mean) * (e.Midpoint - mean)) / n);
        return deviation > 0 ? bias.Times(1 / deviation) : Estimate.Undefined(bias.N);
    }
}
