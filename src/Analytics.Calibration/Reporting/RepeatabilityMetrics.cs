using Analytics.Calibration.Agreement;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Intervals;
using Analytics.Calibration.Reliability;
using Analytics.Calibration.Resampling;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Reporting;

/// <summary>What repeatability is judged on.</summary>
/// <param name="Within">ICC(2,1) within profiles.</param>
/// <param name="Overall">ICC(2,1) over all.</param>
/// <param name="Change">Smallest detectable change, points.</param>
/// <param name="Loosest">The profile whose means move most, with its smallest detectable change; null below eight candidates in every profile.</param>
/// <param name="Kind">Interviewed or scored anew.</param>
/// <param name="Points">The candidates, for the scatter.</param>
internal sealed record Repeatability(
    Estimate Within, Estimate Overall, Estimate Change, (string Profile, double Change)? Loosest, RepeatKind Kind, IReadOnlyList<RepeatPoint> Points);

/// <summary>Does another interview give the same result? From the first two interviews of each candidate by one evaluator; alpha from all of them.</summary>
internal static class RepeatabilityMetrics
{
    internal static Repeatability Add(ReportScopeData data, MetricSet metrics)
    {
        var enough = data.Thresholds.MinimumCandidates;
        var repeated = RepeatPairs.Of(data.Repeated.SelectMany(r => r), data.Input.Comparison);
        var pairs = repeated?.Judged(enough) ?? [];
        var kind = repeated?.Kind(enough) ?? RepeatKind.Unknown;
        var (within, overall) = AddAnova(pairs, metrics);
        var (change, loosest) = AddError(pairs, enough, metrics);
        metrics.Add("sdc95.rescored", MeasurementError.ToSmallestDetectableChange(MeasurementError.OfPairs(repeated?.Rescored ?? [])));
        AddAlphas(data, repeated?.Evaluator, kind, metrics);
        AddDecisions(repeated?.Decisions ?? [], metrics);
        return new Repeatability(
            within, overall, change, loosest, kind,
            [.. pairs.Select(p => new RepeatPoint(p.Candidate, p.Position, Words.Name(p.Profile), p.First!.Value, p.Second!.Value) { Interview = p.SecondInterview })]);
    }

    private static (Estimate Within, Estimate Overall) AddAnova(IReadOnlyList<RepeatPair> pairs, MetricSet metrics)
    {
        double[][] table = [.. pairs.Select(p => new[] { p.First!.Value, p.Second!.Value })];
        var anova = TwoWayAnova.Of(table);
        var within = Within(table, pairs);
        var overall = Agreement(anova, pairs);
        var consistency = anova is null ? Estimate.Undefined(pairs.Count) : IntraclassCorrelation.Consistency(anova);
        metrics.Add("icc_2_1.within", within);
        metrics.Add("icc_2_1", overall);
        metrics.Add("icc_3_1", consistency);
        metrics.Add("icc_gap", consistency.Value - overall.Value, pairs.Count);
        return (within, overall);
    }

    private static Estimate Within(double[][] table, IReadOnlyList<RepeatPair> pairs)
    {
        int[] profiles = [.. pairs.Select(p => (int)p.Profile)];
        double? Of(double[] weights) => TwoWayAnova.Of(table, profiles, weights) is { } anova ? IntraclassCorrelation.AbsoluteAgreement(anova).Value : null;
        var own = Agreement(TwoWayAnova.Of(table, profiles), pairs);
        return own.Value is > -1 and < 1 and { } icc && CandidateResampling.Error(profiles, Of) is ( > 0, _) known
            ? BoundedInterval.FisherZ(icc, known.Error, own.N, Quantile.StudentT(0.975, known.Freedom))
            : own;
    }

    // Where nobody moved, the interval is the one of one item of one candidate moved by one point.
    private static Estimate Agreement(TwoWayAnova? anova, IReadOnlyList<RepeatPair> pairs)
    {
        if (anova is null) return Estimate.Undefined(pairs.Count);
        var icc = IntraclassCorrelation.AbsoluteAgreement(anova);
        if (icc.Value is null || anova.MeanSquareError > 0) return icc;
        var step = 1 / Math.Max(1, pairs.Average(p => p.Items));
        var floor = IntraclassCorrelation.AbsoluteAgreement(anova with { MeanSquareError = step * step / (2 * pairs.Count) });
        return icc with { Low = floor.Low, High = icc.Value };
    }

    private static (Estimate Change, (string, double)? Loosest) AddError(IReadOnlyList<RepeatPair> pairs, int enough, MetricSet metrics)
    {
        var error = MeasurementError.OfPairs(pairs);
        var change = MeasurementError.ToSmallestDetectableChange(error);
        metrics.Add("sem", error);
        metrics.Add("sdc95", change);
        (string, double)? loosest = null;
        foreach (var profile in Enum.GetValues<Profile>())
        {
            var own = MeasurementError.OfPairs([.. pairs.Where(p => p.Profile == profile)]);
            var moves = MeasurementError.ToSmallestDetectableChange(own);
            metrics.Add("sem." + Words.Name(profile), own);
            metrics.Add("sdc95." + Words.Name(profile), moves);
            if (own.N >= enough && moves.Value > (loosest?.Item2 ?? 0)) loosest = (Words.Name(profile), moves.Value.Value);
        }

        return (change, loosest);
    }

    // A dialogue scored several times counts once where interviews were made anew.
    private static void AddAlphas(ReportScopeData data, string? evaluator, RepeatKind kind, MetricSet metrics)
    {
        var units = data.Repeated.SelectMany(r => r).Where(r => r.Key.Evaluator == evaluator && !r.IsCopy).GroupBy(r => r.Unit)
            .Select(u => (u.Key.Profile, Interviews: kind == RepeatKind.Reinterviewed ? [.. u.DistinctBy(r => r.Dialogue)] : u.ToList())).ToList();
        Estimate Alpha(Func<RepeatedInterview, double?> of, AlphaMetric metric) => KrippendorffAlpha.OfCandidates(
            [.. units.Select(u => ((IReadOnlyList<double>)[.. u.Interviews.Select(of).OfType<double>()], (int)u.Profile))], metric);
        metrics.Add("alpha.mean", Alpha(r => r.Mean, AlphaMetric.Interval));
        metrics.Add("alpha.recommendation", Alpha(r => (double?)r.Key.Decision, AlphaMetric.Ordinal));
    }

    private static void AddDecisions(IReadOnlyList<RepeatPair> pairs, MetricSet metrics)
    {
        var levels = Enum.GetValues<Decision>().Length;
        var table = new double[levels, levels];
        foreach (var pair in pairs)
            table[(int)pair.FirstDecision!.Value, (int)pair.SecondDecision!.Value]++;
        metrics.Add("qwk.recommendation", Kappa.Of(table, DisagreementWeights.Quadratic(levels)));
    }
}
