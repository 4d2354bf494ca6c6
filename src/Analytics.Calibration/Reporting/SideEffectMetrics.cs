using Analytics.Calibration.Cubes;
using Analytics.Calibration.Reliability;
using Analytics.Calibration.SideEffects;

namespace Analytics.Calibration.Reporting;

/// <summary>Does the score depend on what it should not depend on? Length, order, position, the rest of the interview.</summary>
internal static class SideEffectMetrics
{
    internal static IReadOnlyList<PositionPoint> Add(ReportScopeData data, MetricSet metrics)
    {
        var total = data.Input.Scores.Total();
        metrics.Add("verbosity.slope", WithinSlope.Of(total.Verbosity.Merge(data.Repeated.Select(c => c.Select(i => i.Verbosity).OfType<WithinSlopeSums>()))));
        metrics.Add("order.slope", WithinSlope.Of(total.Order.Merge(data.Repeated.Select(c => c.Select(i => i.Order).OfType<WithinSlopeSums>()))));
        RelevanceMetrics.AddAssociation(data.Input.RelevanceScores, data.Candidates, metrics);

        var spread = PositionSpread.Of(data.Input.PositionMoments ?? data.Input.Scores.Moments, data.Repeated);
        metrics.Add("position.sd", spread.Deviation);
        AddHalo(data, metrics);
        metrics.Add("trend.within_run", RunTrend.Of(data.Input.RunOrder));
        return [.. spread.Positions.Select(p => new PositionPoint(
            p.Position, p.Effect.Value, p.Effect.Low, p.Effect.High, p.Effect.N, p.Shrunken, p.AdjustedP) { Interviews = p.Interviews })];
    }

    private static void AddHalo(ReportScopeData data, MetricSet metrics)
    {
        metrics.Add("halo.icc1", ClusterIcc.Within([.. data.Profiles.Select(p => p.Moments)], data.Repeated));
        foreach (var profile in data.Profiles)
            metrics.Add("halo.icc1." + profile.Name, ClusterIcc.Within([profile.Moments], [.. data.Repeated.Where(c => c[0].Key.Profile == profile.Profile)]));

        var identical = data.Profiles.Select(p => IdenticalScores.OfProfile(p.Moments, p.Cells))
            .Aggregate(new IdenticalScores(0, 0, 0), (a, b) => a.Add(b));
        var n = (int)identical.Interviews;
        metrics.Add("halo.identical", identical.Ratio, n);
        metrics.Add("halo.identical.observed", n == 0 ? null : identical.Observed, n);
        metrics.Add("halo.identical.expected", n == 0 ? null : identical.Expected, n);
    }
}
