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
        Estimate At(ProfileData profile, int score) => ScoreShare.At(profile.Items, score, data.Likeness);
        foreach (var score in new[] { 5, 1 })
        {
            foreach (var profile in data.Profiles)
                metrics.Add($"share{score}.{profile.Name}", At(profile, score));
            metrics.Add($"share{score}.equal_weight", EqualWeights.Shares(data.Present.Select(p => (At(p, score), 1.0))));
        }

        var (strong, exceptional) = (At(data[Profile.Strong], 5), At(data[Profile.Exceptional], 5));
        var difference = ProportionDifference.Newcombe(exceptional, strong);
        metrics.Add("top_end.auc", topAuc);
        metrics.Add("top_end", difference);
        return (strong, exceptional, difference);
    }
}
