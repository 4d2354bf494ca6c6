using Analytics.Calibration.Agreement;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Reliability;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Reporting;

/// <summary>What repeatability is judged on.</summary>
/// <param name="Icc">ICC(2,1).</param>
/// <param name="Sdc">Smallest detectable change, points.</param>
/// <param name="Kind">Interviewed or scored anew.</param>
/// <param name="Points">The units, for the scatter.</param>
internal sealed record Repeatability(Estimate Icc, double? Sdc, RepeatKind Kind, IReadOnlyList<RepeatPoint> Points);

/// <summary>
/// Does another interview give the same result? ICC, SEM and SDC on units of two runs of one evaluator (<see cref="RepeatPairs.OfOneEvaluator"/>);
/// alpha on all runs of that evaluator.
/// </summary>
internal static class RepeatabilityMetrics
{
    internal static Repeatability Add(ReportScopeData data, MetricSet metrics)
    {
        var repeated = data.Repeated.OfOneEvaluator;
        var pairs = repeated?.Pairs ?? [];
        var scored = pairs.Where(p => p is { First: not null, Second: not null }).ToList();
        var (icc, sdc) = AddAnova(scored, metrics);
        metrics.Add("alpha.mean", repeated?.MeanAlpha ?? Estimate.Undefined(), Unit.Agreement);
        metrics.Add("alpha.recommendation", repeated?.DecisionAlpha ?? Estimate.Undefined(), Unit.Agreement);
        AddDecisions(pairs, metrics);
        return new Repeatability(
            icc, sdc, RepeatPairs.Kind(scored),
            [.. scored.Select(p => new RepeatPoint(p.Unit, p.Position, Words.Name(p.Profile), p.First!.Value, p.Second!.Value) { Interview = p.SecondInterview })]);
    }

    private static (Estimate Icc, double? Sdc) AddAnova(List<RepeatPair> pairs, MetricSet metrics)
    {
        var anova = TwoWayAnova.Of([.. pairs.Select(p => new[] { p.First!.Value, p.Second!.Value })]);
        var agreement = anova is null ? Estimate.Undefined(pairs.Count) : IntraclassCorrelation.AbsoluteAgreement(anova);
        var consistency = anova is null ? Estimate.Undefined(pairs.Count) : IntraclassCorrelation.Consistency(anova);
        double? sdc = anova is null ? null : MeasurementError.SmallestDetectableChange(anova);
        metrics.Add("icc_2_1", agreement, Unit.Correlation);
        metrics.Add("icc_3_1", consistency, Unit.Correlation);
        metrics.Add("icc_gap", consistency.Value - agreement.Value, pairs.Count, Unit.Correlation);
        metrics.Add("sem", anova is null ? null : MeasurementError.Standard(anova), pairs.Count, Unit.Points);
        metrics.Add("sdc95", sdc, pairs.Count, Unit.Points);
        return (agreement, sdc);
    }

    private static void AddDecisions(IReadOnlyList<RepeatPair> pairs, MetricSet metrics)
    {
        var levels = Enum.GetValues<Decision>().Length;
        var table = new double[levels, levels];
        foreach (var pair in pairs)
        {
            if (pair is { FirstDecision: { } one, SecondDecision: { } two })
                table[(int)one, (int)two]++;
        }

        metrics.Add("qwk.recommendation", Kappa.Of(table, DisagreementWeights.Quadratic(levels)), Unit.Agreement);
    }
}
