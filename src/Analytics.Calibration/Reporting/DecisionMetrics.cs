using Analytics.Calibration.Cubes;
using Analytics.Calibration.Intervals;
using Analytics.Calibration.Ranking;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Reporting;

/// <summary>Do the recommendations follow from the scores and the profiles? Interviews with a known recommendation only, scored or not.</summary>
internal static class DecisionMetrics
{
    private static readonly Profile[] ShouldProceed = [Profile.Strong, Profile.Exceptional];

    /// <summary>Adds the metrics and gives the false-proceed share with its counts.</summary>
    internal static FalseProceed Add(ReportScopeData data, MetricSet metrics)
    {
        var recommended = data.Recommended;
        var falseProceed = CandidateShare.Of(recommended.Indicator([Profile.Weak], d => d == Decision.Proceed));
        metrics.Add("false_proceed.weak", falseProceed);
        metrics.Add("false_reject.exceptional", CandidateShare.Of(recommended.Indicator([Profile.Exceptional], d => d == Decision.NotAFit)));
        metrics.Add("proceed.precision", CandidateShare.Of(recommended.Classified(ShouldProceed, called => called ? meant => meant ? 1 : 0 : null)));
        metrics.Add("proceed.recall", CandidateShare.Of(recommended.Indicator(ShouldProceed, d => d == Decision.Proceed)));
        metrics.Add("proceed.f1", F1(recommended.Classified(ShouldProceed, called => meant => (called ? 1 : 0) + (meant ? 1 : 0))));

        var (other, proceed, both) = recommended.ProceedAgainstOthers();
        metrics.Add("recommendation.auc", Auc.Of(other, proceed, both));
        metrics.Add("recommendation.overlap", Overlap(proceed, other));
        metrics.Add("recommendation.discordant", new CandidateAssociation(recommended.Means()).DiscordantShare());
        return new FalseProceed(falseProceed, recommended.Candidates(Profile.Weak, Decision.Proceed), recommended.Counts(Profile.Weak));
    }

    internal static IReadOnlyList<ThresholdPoint> Curve(ReportScopeData data)
    {
        var all = Distribution.Of(Enum.GetValues<Decision>().SelectMany(d => data.Recommended.Means(d).Entries()));
        var proceeding = data.Recommended.Means(Decision.Proceed).Entries().ToDictionary(e => e.Value, e => e.Count);
        return [.. all.Entries().Select(e =>
        {
            var share = Proportion.Wilson((int)proceeding.GetValueOrDefault(e.Value), (int)e.Count);
            return new ThresholdPoint(e.Value, (long)e.Count, (long)proceeding.GetValueOrDefault(e.Value), share.Value!.Value, share.Low, share.High);
        })];
    }

    // 2TP / (2TP + FP + FN): 2 marks a hit, 1 either error, 0 a rightly held back interview.
    private static Estimate F1(CandidateSample marks)
    {
        var (n, all) = (marks.Candidates, marks.Values.Sum(v => v));
        if (all == 0) return Estimate.Undefined(n);
        var f1 = marks.Values.Sum(v => v == 2 ? 2 : 0) / all;
        var error = DeltaMethod.Root(marks.Factor * marks.ClusteredSquares(v => ((v == 2 ? 2 : 0) - (f1 * v)) / all));
        return f1 is > 0 and < 1 && error > 0 ? BoundedInterval.Logit(f1, error, n) : Proportion.WilsonEffective(f1, n, n);
    }

    // The zone from the lowest mean told to proceed to the highest that is not; its ends stand in Low and High, 0 wide where they do not overlap.
    private static Estimate Overlap(CandidateSample proceed, CandidateSample other)
    {
        var n = proceed.Candidates + other.Candidates;
        if (proceed.Interviews == 0 || other.Interviews == 0) return Estimate.Undefined(n);
        var (low, high) = (proceed.Values.Values[0], other.Values.Values[^1]);
        return new Estimate(Math.Max(0, high - low), low, high, n);
    }
}
