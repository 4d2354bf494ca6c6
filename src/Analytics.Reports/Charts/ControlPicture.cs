using System.Globalization;
using Analytics.Calibration.Drift;
using Analytics.Calibration.Reporting;
using Analytics.Charts.ControlCharts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Reports.Charts;

/// <summary>Does the level stay where it was? Run after run, as if every run had equally many interviews of each profile.</summary>
internal static class ControlPicture
{
    public const string Title = "Control chart of the runs";

    /// <summary>More runs than this cannot be told apart; the newest are shown.</summary>
    public const int MostRuns = 60;

    public static ControlChartData Of(ReportPictureInput input)
    {
        ControlPoint[] points = [.. input.Report.ControlChart.TakeLast(MostRuns)];
        var names = new RunNames([.. points.Select(point => point.Run)]);
        return new ControlChartData(
            Title, Unit(input), [.. points.Select(point => Point(input, point, names))],
            SmallN: (int)input.Threshold("minimum_candidates"), SmoothedName: "moving average (EWMA)");
    }

    private static ControlChartPoint Point(ReportPictureInput input, ControlPoint point, RunNames names) => new(
        names.Of(point.Run), point.Mean, point.Low, point.High, point.N, point.Mean is null ? null : input.ToScored(input.Cohort.ToGroup(By.Run, point.Run)))
    {
        Smoothed = point.Smoothed,
        LowerLimit = point.LowerLimit,
        UpperLimit = point.UpperLimit,
    };

    private static string Unit(ReportPictureInput input)
    {
        var chart = input.Report.ControlChart;
        var limits = chart.Any(point => point.Smoothed is not null) ? "" : $"; limits from {EwmaChart.MinimumBaseline} runs";
        var left = chart.Count > MostRuns ? string.Create(CultureInfo.InvariantCulture, $"; newest {MostRuns} of {chart.Count:#,0} runs") : "";
        return $"mean at equal profiles{limits}{left}";
    }
}
