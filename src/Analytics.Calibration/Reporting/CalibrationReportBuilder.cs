using Analytics.Calibration.Cubes;
using Analytics.Calibration.Curve;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Reporting;

/// <summary>Turns cubes and the units table into the report.</summary>
public static class CalibrationReportBuilder
{
    /// <summary>
    /// Every metric, the six verdicts and the tables behind them. An empty input gives a report whose metrics are null and whose verdicts are
    /// no_data.
    /// </summary>
    /// <param name="input">The interviews in scope.</param>
    public static CalibrationReport Build(CalibrationInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var data = new ReportScopeData(input);
        var metrics = new MetricSet();
        var steps = RankingMetrics.Add(data, metrics);
        var bias = LevelMetrics.Add(data, metrics);
        var top = ExtremeMetrics.Add(data, steps[^1].Auc, metrics);
        AgreementMetrics.Add(data, metrics);
        var repeatability = RepeatabilityMetrics.Add(data, metrics);
        var decisions = DecisionMetrics.Add(data, metrics);
        var drift = DriftMetrics.Add(data, metrics);
        var chart = ControlChart.Points(data);
        ControlChart.Add(chart, metrics);
        var positions = SideEffectMetrics.Add(data, metrics);
        ParityMetrics.Add(input.Selections, metrics);

        VerdictCard[] verdicts =
        [
            OrdersProfilesCard.Judge(steps, data.Thresholds),
            Level(data, bias),
            TopEndCard.Judge(steps[^1].Auc, top.Difference, top.Strong, top.Exceptional, steps[^1].SmallestCell, data.Thresholds),
            RepeatableCard.Judge(repeatability.Icc, repeatability.Sdc, repeatability.Kind, data.Thresholds),
            StableCard.Judge(drift.Raw, drift.Stratified, drift.Paired, drift.SmallestSide, drift.Compared, data.Thresholds),
            DecisionsFollowCard.Judge(decisions.Share, decisions.Proceeded, data.Thresholds),
        ];
        return new CalibrationReport(
            ScopeSummary.Of(data), Headline.Of(verdicts), verdicts, metrics.All,
            data.Profiles.ToDictionary(p => p.Name, Summary),
            data.Profiles.ToDictionary(p => p.Name, DecisionMetrics.Counts),
            ThresholdNotes.Describe(data.Thresholds), input.WarehouseVersion,
            DecisionMetrics.Curve(data), chart, repeatability.Points, positions)
        {
            Compared = data.Comparison,
        };
    }

    private static VerdictCard Level(ReportScopeData data, Estimate bias)
    {
        var rarest = data.Present.MinBy(p => p.Interviews);
        return RightLevelCard.Judge(bias, rarest?.Interviews ?? 0, rarest?.Name ?? string.Empty, data.Present.Count, data.Thresholds);
    }

    private static ProfileSummary Summary(ProfileData profile)
    {
        var item = ScoreShare.MeanItem(profile.Items);
        var expected = profile.Expected;
        return new ProfileSummary(
            profile.Interviews, (long)profile.Items.Items, [.. profile.Items.Counts.Select(c => (long)c)],
            profile.Means.Means.Mean, profile.Means.Means.Variance is { } v ? Math.Sqrt(v) : null,
            item.Value, item.StandardError, expected.Low, expected.High, expected.Midpoint);
    }
}
