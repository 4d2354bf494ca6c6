using Analytics.Calibration.Cubes;
using Analytics.Calibration.Curve;
using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Reporting;

/// <summary>The ends of the scale: shares at 5 and at 1, and whether the top tells strong from exceptional.</summary>
internal static class ExtremeMetrics
{
    /// <summary>Adds the metrics and gives the shares at 5 of strong and exceptional with their difference.</summary>
    internal static (Estimate Strong, Estimate Exceptional, Estimate Difference) Add(ReportScopeData data, Estimate topAuc, MetricSet metrics)
    {
        foreach (var score in new[] { 5, 1 })
        {
            foreach (var profile in data.Profiles)
                metrics.Add($"share{score}.{profile.Name}", ScoreShare.At(profile.Items, score), Unit.Share);
            metrics.Add($"share{score}.equal_weight", EqualMix(data, score), Unit.Share);
        }

        var strong = ScoreShare.At(data[Profile.Strong].Items, 5);
        var exceptional = ScoreShare.At(data[Profile.Exceptional].Items, 5);
        var difference = ProportionDifference.Newcombe(exceptional, strong);
        metrics.Add("top_end.auc", topAuc, Unit.Auc);
        metrics.Add("top_end", difference, Unit.Share);
        return (strong, exceptional, difference);
    }

    private static Estimate EqualMix(ReportScopeData data, int score)
    {
        var shares = data.Present.Select(p => p.Items.Shares()![score - 1]).ToList();
        var variances = data.Present.Select(p => p.Items.Covariance()?[score - 1, score - 1]).ToList();
        var error = variances.Count > 0 && variances.All(v => v is not null)
            ? DeltaMethod.Root(variances.Sum(v => v!.Value)) / variances.Count
            : (double?)null;
        return NormalInterval.Around(
            shares.Count == 0 ? null : shares.Average(), error, (int)data.Present.Sum(p => p.Items.Items), 0, 1);
    }
}
