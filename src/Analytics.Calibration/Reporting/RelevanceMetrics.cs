using Analytics.Calibration.Cubes;
using Analytics.Calibration.Drift;
using Analytics.Calibration.Intervals;
using Analytics.Calibration.Ranking;

namespace Analytics.Calibration.Reporting;

/// <summary>Relevance of the questions, never across two scales: what was not measured is a share of its own, not a 0.</summary>
internal static class RelevanceMetrics
{
    internal static void AddDrift(IReadOnlyList<RelevanceCell> cells, RunComparison comparison, MetricSet metrics)
    {
        var baseline = cells.Where(c => comparison.Baseline.Contains(c.RunId)).ToList();
        var fresh = cells.Where(c => comparison.New.Contains(c.RunId)).ToList();
        metrics.Add("drift.relevance", ProportionDifference.Newcombe(NotMeasured(fresh), NotMeasured(baseline)));

        var scales = baseline.Concat(fresh).Where(c => c.Relevance is not null).Select(c => c.Scale).Distinct().ToList();
        var comparable = scales.Count == 1;
        var (first, second) = (Measured(baseline), Measured(fresh));
        var n = comparable ? (int)(first.N + second.N) : 0;
        metrics.Add("drift.relevance.ks", comparable ? DistributionDistance.KolmogorovSmirnov(first, second) : null, n);
        metrics.Add("drift.relevance.wasserstein", comparable ? DistributionDistance.Wasserstein(first, second) : null, n);
    }

    // Items of one candidate are alike; the interval takes candidates, not items, as independent.
    internal static void AddAssociation(IReadOnlyList<RelevanceScoreCell> cells, int candidates, MetricSet metrics)
    {
        var scales = cells.GroupBy(c => c.Scale).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        metrics.Add("relevance.spearman", scales.Count == 1 ? Association(scales[0], candidates) : Estimate.Undefined());
        if (scales.Count > 1)
        {
            foreach (var scale in scales)
                metrics.Add("relevance.spearman." + scale.Key, Association(scale, candidates));
        }
    }

    private static Estimate Association(IEnumerable<RelevanceScoreCell> cells, int candidates)
    {
        var rows = cells.GroupBy(c => c.Relevance).OrderBy(g => g.Key)
            .Select(g => Distribution.Of(g.Select(c => ((double)c.Score, (double)c.Items)))).Where(d => d.N > 0).ToList();
        var table = OrdinalTable.FromDistributions(rows);
        return Spearman.Correlation(table, Math.Min(candidates, table.N));
    }

    private static Estimate NotMeasured(List<RelevanceCell> cells) => Proportion.Wilson(
        (int)cells.Where(c => c.Relevance is null).Sum(c => c.Questions), (int)cells.Sum(c => c.Questions));

    private static Distribution Measured(List<RelevanceCell> cells) => Distribution.Of(
        cells.Where(c => c.Relevance is not null).Select(c => (c.Relevance!.Value, (double)c.Questions)));
}
