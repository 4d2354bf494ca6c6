using Analytics.Calibration.Agreement;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Ranking;

namespace Analytics.Calibration.Reporting;

/// <summary>Do scores agree with the expected ones? Kappa and concordance, as the profiles come and with profiles weighted equally.</summary>
internal static class AgreementMetrics
{
    internal static void Add(ReportScopeData data, MetricSet metrics)
    {
        var present = data.Present;
        var labels = present.Select(p => p.Expected.Label).ToArray();
        var raw = new ClusteredTable([.. present.Select(p => p.Items)]);
        var equal = new ClusteredTable([.. present.Select(p => p.Items)], [.. present.Select(_ => 1.0 / present.Count)]);

        metrics.Add("qwk.item", raw.Estimate(t => Quadratic(t, labels)), Unit.Agreement);
        metrics.Add("qwk.item.equal_weight", equal.Estimate(t => Quadratic(t, labels)), Unit.Agreement);
        var groups = present.Select(p => (p.Expected.Midpoint, p.Means.Means)).ToArray();
        metrics.Add("ccc.interview", Concordance.OfGroups(groups, equalWeights: false), Unit.Agreement);
        metrics.Add("ccc.interview.equal_weight", Concordance.OfGroups(groups, equalWeights: true), Unit.Agreement);
        metrics.Add("agreement.exact", Within(raw, labels, 0), Unit.Share);
        metrics.Add("agreement.adjacent", Within(raw, labels, 1), Unit.Share);
        metrics.Add("agreement.exact.equal_weight", Within(equal, labels, 0), Unit.Share);
        metrics.Add("agreement.adjacent.equal_weight", Within(equal, labels, 1), Unit.Share);
    }

    private static double? Quadratic(double[,] byProfile, int[] labels)
    {
        var square = new double[ClusterMoments.Levels, ClusterMoments.Levels];
        for (var p = 0; p < labels.Length; p++)
            for (var score = 0; score < ClusterMoments.Levels; score++)
                square[labels[p] - 1, score] += byProfile[p, score];
        return Kappa.Value(square, DisagreementWeights.Quadratic(ClusterMoments.Levels));
    }

    // A share: Wilson's interval on the items deflated by the design effect of this very share.
    private static Estimate Within(ClusteredTable table, int[] labels, int points)
    {
        var share = table.Estimate(t => ShareWithin(t, labels, points), 0, 1);
        double? effect = share is { Value: > 0 and < 1 and var p, StandardError: { } se } ? se * se / (p * (1 - p) / share.N) : null;
        return Proportion.WilsonClustered(share.Value, share.N, effect) with { StandardError = share.StandardError };
    }

    private static double? ShareWithin(double[,] byProfile, int[] labels, int points)
    {
        double inside = 0, all = 0;
        for (var p = 0; p < labels.Length; p++)
        {
            for (var score = 1; score <= ClusterMoments.Levels; score++)
            {
                all += byProfile[p, score - 1];
                inside += Math.Abs(score - labels[p]) <= points ? byProfile[p, score - 1] : 0;
            }
        }

        return all == 0 ? null : inside / all;
    }
}
