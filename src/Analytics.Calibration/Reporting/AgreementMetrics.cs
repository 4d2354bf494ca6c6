using Analytics.Calibration.Agreement;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Curve;
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

        metrics.Add("qwk.item", raw.Correlation(t => Quadratic(t, labels)));
        metrics.Add("qwk.item.equal_weight", equal.Correlation(t => Quadratic(t, labels)));
        ProfileMeans[] groups = [.. present.Select(p => p.Means)];
        metrics.Add("ccc.interview", Concordance.OfGroups(groups, equalWeights: false));
        metrics.Add("ccc.interview.equal_weight", Concordance.OfGroups(groups, equalWeights: true));
        metrics.Add("agreement.exact", Within(raw, data, labels, 0));
        metrics.Add("agreement.adjacent", Within(raw, data, labels, 1));
        metrics.Add("agreement.exact.equal_weight", Within(equal, data, labels, 0));
        metrics.Add("agreement.adjacent.equal_weight", Within(equal, data, labels, 1));
    }

    private static double? Quadratic(double[,] byProfile, int[] labels)
    {
        var square = new double[ClusterMoments.Levels, ClusterMoments.Levels];
        for (var p = 0; p < labels.Length; p++)
            for (var score = 0; score < ClusterMoments.Levels; score++)
                square[labels[p] - 1, score] += byProfile[p, score];
        return Kappa.Value(square, DisagreementWeights.Quadratic(ClusterMoments.Levels));
    }

    private static Estimate Within(ClusteredTable table, ReportScopeData data, int[] labels, int points)
    {
        var share = table.Figure(t => ShareWithin(t, labels, points));
        if (share.Value is not { } value) return share;
        double? effect = value is > 0 and < 1 && share.StandardError is { } se ? se * se / (value * (1 - value) / share.N) : null;
        return ScoreShare.Clustered(value, effect, [.. data.Present.Select(p => p.Items)], data.Likeness) with { StandardError = share.StandardError };
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
