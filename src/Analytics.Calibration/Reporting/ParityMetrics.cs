using Analytics.Calibration.Fairness;

namespace Analytics.Calibration.Reporting;

/// <summary>Are groups treated alike? The tables, and every compared group's ratios as metrics. Nothing where nobody was asked.</summary>
internal static class ParityMetrics
{
    internal static ParityReport? Add(CalibrationInput input, MetricSet metrics)
    {
        if (input.Parity is not { } parity) return null;
        var report = ParityTables.Of(parity, input.Thresholds.ParityMinimumShare);
        foreach (var table in report.Tables)
        {
            foreach (var row in table.Rows.Where(r => r.Status is ParityStatus.Reference or ParityStatus.Compared))
            {
                var id = $"air.{table.Attribute}:{row.Group}";
                Add(metrics, id, row.Selection!);
                Add(metrics, id + ".scoring", row.Scoring!);
                if (row.WithinProfiles is { } within) metrics.Add(id + ".mantel_haenszel", within, row.PWithinProfiles);
            }
        }

        return report;
    }

    private static void Add(MetricSet metrics, string id, GroupRate rate) =>
        metrics.Add(id, new Estimate(rate.Ratio, rate.Low, rate.High, (int)rate.Candidates), rate.P, rate.PAdjusted);
}
