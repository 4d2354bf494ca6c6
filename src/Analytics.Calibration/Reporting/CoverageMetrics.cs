using Analytics.Calibration.Cubes;

namespace Analytics.Calibration.Reporting;

/// <summary>Is everything evaluated that should be?</summary>
internal static class CoverageMetrics
{
    /// <summary>Adds the metrics and gives them.</summary>
    internal static (Estimate Questions, Estimate Interviews) Add(ReportScopeData data, MetricSet metrics)
    {
        var questions = Questions(data.Profiles.Select(p => p.ByCandidate.Coverage).Aggregate(CoverageSums.Empty, (a, b) => a.Add(b)));
        var interviews = CandidateShare.Of(Scored(data));
        metrics.Add("coverage.questions", questions);
        metrics.Add("coverage.interviews", interviews);
        return (questions, interviews);
    }

    // Wilson's interval on the questions deflated by the design effect of candidates; where nothing is missing there is nothing to be alike.
    private static Estimate Questions(CoverageSums sums)
    {
        if (sums.Due <= 0) return Estimate.Undefined();
        var (share, n) = (sums.Evaluated / sums.Due, (int)sums.Due);
        if (sums.Clusters < 2 || share is <= 0 or >= 1) return Proportion.WilsonEffective(share, n, n);
        var squares = sums.EvaluatedSquared - (2 * share * sums.DueEvaluated) + (share * share * sums.DueSquared);
        var variance = sums.Clusters / (sums.Clusters - 1.0) * squares / (sums.Due * sums.Due);
        return Proportion.WilsonClustered(share, n, variance * n / (share * (1 - share)));
    }

    private static CandidateSample Scored(ReportScopeData data)
    {
        var total = data.Input.Scores.Total();
        return CandidateSample.Of(
            Distribution.Of([(1, total.Interviews), (0, total.InterviewsWithoutScores)]),
            data.Repeated.Select(c => c.Select(i => i.ScoreCount > 0 ? 1.0 : 0)));
    }
}
