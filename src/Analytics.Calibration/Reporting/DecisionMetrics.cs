using Analytics.Calibration.Cubes;
using Analytics.Calibration.Ranking;

namespace Analytics.Calibration.Reporting;

/// <summary>Do the recommendations follow from the scores and the profiles? Scored interviews with a known recommendation only.</summary>
internal static class DecisionMetrics
{
    /// <summary>Adds the metrics and gives the false-proceed share with its count.</summary>
    internal static (Estimate Share, long Proceeded) Add(ReportScopeData data, MetricSet metrics)
    {
        var weak = Counts(data[Profile.Weak]);
        var exceptional = Counts(data[Profile.Exceptional]);
        var falseProceed = Proportion.Wilson((int)weak[(int)Decision.Proceed], (int)weak.Sum());
        metrics.Add("false_proceed.weak", falseProceed, Unit.Share);
        metrics.Add("false_reject.exceptional", Proportion.Wilson((int)exceptional[(int)Decision.NotAFit], (int)exceptional.Sum()), Unit.Share);

        var means = Enum.GetValues<Decision>().Select(d => Means(data, d)).ToArray();
        var proceed = means[(int)Decision.Proceed];
        var other = Distribution.Of(Entries(means[(int)Decision.NotAFit]).Concat(Entries(means[(int)Decision.Reservations])));
        metrics.Add("recommendation.auc", Auc.DeLong(other, proceed), Unit.Auc);
        metrics.Add("recommendation.overlap", Overlap(proceed, other), Unit.Points);
        metrics.Add("recommendation.discordant", new OrdinalAssociation(OrdinalTable.FromDistributions(means)).DiscordantShare(), Unit.Share);
        return (falseProceed, weak[(int)Decision.Proceed]);
    }

    internal static IReadOnlyList<long> Counts(ProfileData profile) =>
        [.. Enum.GetValues<Decision>().Select(d => profile.Cells.Where(c => c.Key.Decision == d).Sum(c => c.Interviews))];

    internal static IReadOnlyList<ThresholdPoint> Curve(ReportScopeData data)
    {
        var proceed = Means(data, Decision.Proceed);
        var all = Distribution.Of(Enum.GetValues<Decision>().SelectMany(d => Entries(Means(data, d))));
        var proceeding = Entries(proceed).ToDictionary(e => e.Value, e => e.Count);
        return [.. all.Values.Select((mean, i) =>
        {
            var share = Proportion.Wilson((int)proceeding.GetValueOrDefault(mean), (int)all.Counts[i]);
            return new ThresholdPoint(mean, (long)all.Counts[i], (long)proceeding.GetValueOrDefault(mean), share.Value!.Value, share.Low, share.High);
        })];
    }

    // The zone from the lowest mean told to proceed to the highest that is not; its ends stand in Low and High, 0 wide where they do not overlap.
    private static Estimate Overlap(Distribution proceed, Distribution other)
    {
        var n = (int)(proceed.N + other.N);
        if (proceed.N == 0 || other.N == 0)
            return Estimate.Undefined(n);
        var (low, high) = (proceed.Values[0], other.Values[^1]);
        return new Estimate(Math.Max(0, high - low), low, high, n);
    }

    private static Distribution Means(ReportScopeData data, Decision decision) => Distribution.Of(
        data.Profiles.SelectMany(p => p.Cells).Where(c => c.Key.Decision == decision).Select(c => (c.Mean, (double)c.Interviews)));

    private static IEnumerable<(double Value, double Count)> Entries(Distribution d) => d.Values.Select((v, i) => (v, d.Counts[i]));
}
