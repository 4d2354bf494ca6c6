using Analytics.Calibration.Cubes;
using Analytics.Calibration.Curve;
using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Reporting;

/// <summary>Are the scores as high as they should be? The curve, its line, the bias, the bands.</summary>
internal static class LevelMetrics
{
    /// <summary>Adds the metrics and gives the bias with profiles weighted equally.</summary>
    internal static Estimate Add(ReportScopeData data, MetricSet metrics)
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
            metrics.Add("curve." + profile.Name, profile.Means.Mean(), Unit.Points);

        double[] means = [.. data.Present.Select(p => p.Means.Means.Mean!.Value)];
        double[] weights = [.. data.Present.Select(p => p.Means.Means.N)];
        var fit = Isotonic.Fit(means, weights);
        foreach (var (profile, i) in data.Present.Select((p, i) => (p, i)))
            metrics.Add("isotonic." + profile.Name, fit[i], profile.Interviews, Unit.Points);
        metrics.Add("isotonic.max_violation", Isotonic.MaxViolation(means, weights), (int)weights.Sum(), Unit.Points);
    }

    private static void AddLine(ReportScopeData data, MetricSet metrics)
    {
        var line = CalibrationLine.Fit([.. data.Profiles.Select(p => p.Means)]);
        metrics.Add("calibration.slope", line.Slope, Unit.Slope);
        metrics.Add("calibration.intercept", line.Intercept, Unit.Points);

        var (low, high) = (data[Profile.Weak].Means, data[Profile.Exceptional].Means);
        var span = high.Expected.Midpoint - low.Expected.Midpoint;
        var range = span == 0 ? Estimate.Undefined() : Scale(Drift.MeanDifference.Raw(low.Means, high.Means), 1 / span);
        metrics.Add("effective_range", range, Unit.Ratio);
    }

    private static Estimate AddBias(ReportScopeData data, MetricSet metrics)
    {
        foreach (var profile in data.Profiles)
            metrics.Add("bias." + profile.Name, profile.Means.Bias(), Unit.Points);

        var equal = EqualWeights.Mean(data.Present.Select(p => p.Means.Bias()));
        var all = Distribution.Of(data.Present.SelectMany(p =>
            p.Means.Means.Values.Select((v, i) => (v - p.Expected.Midpoint, p.Means.Means.Counts[i]))));
        var raw = Mean(all);
        metrics.Add("bias.equal_weight", equal, Unit.Points);
        metrics.Add("bias.raw", raw, Unit.Points);
        metrics.Add("mae.equal_weight", EqualWeights.Mean(data.Present.Select(p => p.Means.AbsoluteErrors().Mean())), Unit.Points);
        metrics.Add("mae", Mean(Distribution.Of(all.Values.Select((v, i) => (Math.Abs(v), all.Counts[i])))), Unit.Points);
        metrics.Add("smd", Standardised(equal, data.Present.Select(p => (p.Expected.Midpoint, 1.0))), Unit.StandardDeviations);
        metrics.Add("smd.raw", Standardised(raw, data.Present.Select(p => (p.Expected.Midpoint, p.Means.Means.N))), Unit.StandardDeviations);
        return equal;
    }

    private static void AddBands(ReportScopeData data, MetricSet metrics)
    {
        foreach (var profile in data.Profiles)
        {
            metrics.Add("in_band." + profile.Name, profile.Means.InBand(strict: false), Unit.Share);
            metrics.Add($"in_band.{profile.Name}.strict", profile.Means.InBand(strict: true), Unit.Share);
        }
    }

    private static Estimate Mean(Distribution sample) => NormalInterval.StudentT(
        sample.Mean, sample.Variance is { } v ? Math.Sqrt(v / sample.N) : null, (int)sample.N, sample.N - 1);

    // Divided by the standard deviation (moments over N) of what was expected.
    private static Estimate Standardised(Estimate bias, IEnumerable<(double Midpoint, double Weight)> expected)
    {
        var weighted = expected.ToList();
        var n = weighted.Sum(e => e.Weight);
        var mean = weighted.Sum(e => e.Weight * e.Midpoint) / n;
        var deviation = Math.Sqrt(weighted.Sum(e => e.Weight * (e.Midpoint - mean) * (e.Midpoint - mean)) / n);
        return deviation > 0 ? Scale(bias, 1 / deviation) : Estimate.Undefined(bias.N);
    }

    private static Estimate Scale(Estimate estimate, double factor) => estimate with
    {
        Value = estimate.Value * factor,
        Low = estimate.Low * factor,
        High = estimate.High * factor,
        StandardError = estimate.StandardError * factor,
    };
}
