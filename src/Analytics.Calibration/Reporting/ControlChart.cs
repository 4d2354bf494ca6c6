using Analytics.Calibration.Cubes;
using Analytics.Calibration.Curve;
using Analytics.Calibration.Drift;

namespace Analytics.Calibration.Reporting;

/// <summary>
/// The runs in their order, each with its mean as it would be with equally many interviews of every profile: the profiles' overall means,
/// moved by how far
/// the run's profiles lie from them on average. EWMA limits from the first eight runs, once there are that many.
/// </summary>
internal static class ControlChart
{
    internal static IReadOnlyList<ControlPoint> Points(ReportScopeData data)
    {
        if (data.Present.Count == 0)
            return [];
        var level = data.Present.Average(p => p.Means.Means.Mean!.Value);
        var byRun = (data.Input.RunMoments ?? data.Input.Scores.Moments).ToLookup(m => m.Key.RunId);
        var runs = data.Runs.Select(run => (Run: run.RunId, Mean: Standardised(data, byRun[run.RunId], level))).ToList();
        var values = runs.Where(r => r.Mean.Value is not null).Select(r => r.Mean.Value!.Value).ToList();
        var smoothed = EwmaChart.FromBaseline([.. values.Take(EwmaChart.MinimumBaseline)])?.Points(values);

        var next = 0;
        return [.. runs.Select(r =>
        {
            var point = r.Mean.Value is null ? null : smoothed?[next++];
            return new ControlPoint(r.Run, r.Mean.Value, r.Mean.Low, r.Mean.High, r.Mean.N, point?.Smoothed, point?.Low, point?.High);
        })];
    }

    internal static void Add(IReadOnlyList<ControlPoint> points, MetricSet metrics)
    {
        var last = points.LastOrDefault(p => p.Smoothed is not null);
        metrics.Add("control_chart", last is null
            ? Estimate.Undefined(points.Count)
            : new Estimate(last.Smoothed, last.LowerLimit, last.UpperLimit, points.Count));
    }

    private static Estimate Standardised(ReportScopeData data, IEnumerable<MomentCell> cells, double level)
    {
        var byProfile = cells.Where(c => c.Moments.Interviews > 0).ToLookup(c => c.Key.Profile);
        var shifts = data.Present.Where(p => byProfile.Contains(p.Profile)).Select(p =>
            byProfile[p.Profile].Aggregate(MeanMoments.Empty, (sum, c) => sum.Add(MeanMoments.Of(c.Moments)))
                .Less(p.Means.Means.Mean!.Value).MeanEstimate());
        var shift = EqualWeights.Mean(shifts);
        return shift with { Value = level + shift.Value, Low = level + shift.Low, High = level + shift.High };
    }
}
