using Analytics.Calibration.Curve;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Reporting;

/// <summary>Turns cubes and the rows of repeated candidates into the report.</summary>
public static class CalibrationReportBuilder
{
    /// <summary>
    /// Every metric, the verdicts and the tables behind them. Several evaluators are judged one by one; over all of them together there are figures and no
    /// verdicts. An empty input gives a report whose metrics are null and whose verdicts are no_data.
    /// </summary>
    /// <param name="input">The interviews in scope.</param>
    public static CalibrationReport Build(CalibrationInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var report = BuildOne(input);
        var evaluators = EvaluatorInputs.Of(input, report.Scope.Evaluators);
        if (evaluators.Count < 2)
            return report with { Evaluators = [.. report.Scope.Evaluators.Take(1).Select(e => Summary(e, report))] };

        var judged = evaluators.Select(e => Summary(e.Evaluator, BuildOne(e.Input))).ToList();
        return report with { Verdicts = [], Headline = SeveralEvaluators.Headline(judged), Evaluators = judged };
    }

    private static EvaluatorReport Summary(string evaluator, CalibrationReport report) => new(evaluator, report.Verdicts, report.Metrics, report.Headline);

    private static CalibrationReport BuildOne(CalibrationInput input)
    {
        var data = new ReportScopeData(input);
        var metrics = new MetricSet();
        var verdicts = Judge(data, metrics, out var repeatability);
        var chart = ControlChart.Points(data);
        ControlChart.Add(chart, metrics);
        var positions = SideEffectMetrics.Add(data, metrics);
        var parity = ParityMetrics.Add(input, metrics);
        var scope = ScopeSummary.Of(data);
        return new CalibrationReport(
            scope, Headline.Of(verdicts, scope.Candidates), verdicts, metrics.All,
            data.Profiles.ToDictionary(p => p.Name, Summary),
            data.Profiles.ToDictionary(p => p.Name, p => data.Recommended.Counts(p.Profile)),
            ThresholdNotes.Describe(data.Thresholds), input.WarehouseVersion,
            DecisionMetrics.Curve(data), chart, repeatability.Points, positions)
        {
            Compared = data.Comparison,
            Parity = parity,
        };
    }

    private static VerdictCard[] Judge(ReportScopeData data, MetricSet metrics, out Repeatability repeatability)
    {
        var (limits, missing) = (data.Thresholds, data.Missing);
        var steps = RankingMetrics.Add(data, metrics);
        var bias = LevelMetrics.Add(data, metrics);
        var top = ExtremeMetrics.Add(data, steps[^1].Auc, metrics);
        AgreementMetrics.Add(data, metrics);
        repeatability = RepeatabilityMetrics.Add(data, metrics);
        var decisions = DecisionMetrics.Add(data, metrics);
        var drift = DriftMetrics.Add(data, metrics);
        var coverage = CoverageMetrics.Add(data, metrics);
        return
        [
            OrdersProfilesCard.Judge(steps, missing, limits),
            RightLevelCard.Judge(bias, missing, limits),
            TopEndCard.Judge(steps[^1].Auc, top.Difference, top.Strong, top.Exceptional, steps[^1].SmallestCell, missing, limits),
            RepeatableCard.Judge(repeatability, limits),
            StableCard.Judge(drift, data.Comparison?.PassedOver ?? [], limits),
            DecisionsFollowCard.Judge(decisions, limits),
            CoverageCard.Judge(coverage.Questions, coverage.Interviews, coverage.Interviews.N, limits),
        ];
    }

    private static ProfileSummary Summary(ProfileData profile)
    {
        var item = ScoreShare.MeanItem(profile.Items);
        var (expected, means) = (profile.Expected, profile.Means.Means);
        return new ProfileSummary(
            profile.Interviews, (long)profile.Items.Items, [.. profile.Items.Counts.Select(c => (long)c)],
            means.Mean, means.Values.Variance is { } v ? Math.Sqrt(v) : null,
            item.Value, item.StandardError, expected.Low, expected.High, expected.Midpoint)
        {
            Candidates = profile.Candidates,
        };
    }
}
