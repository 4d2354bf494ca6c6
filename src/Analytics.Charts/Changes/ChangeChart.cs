using Analytics.Charts.DotIntervals;
using Analytics.Charts.Sparklines;

namespace Analytics.Charts.Changes;

/// <summary>Change per group, one a row: its course as a small line, and the change with its interval against none.</summary>
internal static class ChangeChart
{
    // How much of the plot the small lines take, and how much of that a gap before the axis.
    private const double CourseShare = 0.3;
    private const double CourseGap = 0.15;

    public static void Draw(ChartPlot chart, ChangeData data)
    {
        var ticks = NiceScale.Around(data.Rows, [0], null, null, chart.Room * 0.4f / 70);
        var left = chart.LayOutRows(data, data.Rows, ticks, change => Shown.Signed(change, data.Format), CourseShare);
        chart.Plot.Add.VerticalLine(0, 1, chart.Colours.Muted.ToPlot());
        foreach (var (i, row) in data.Rows.Index())
        {
            DrawCourse(chart, row.Course, -i, left, ticks[0] - ((ticks[0] - left) * CourseGap));
            var interval = row is { Low: not null, High: not null } ? $" ({Shown.Signed(row.Low, data.Format)} to {Shown.Signed(row.High, data.Format)})" : "";
            var periods = $"{Shown.Value(row.Before, data.Format)} to {Shown.Value(row.Now, data.Format)}";
            chart.Estimate(row, -i, data.SmallN, $"{periods}, {Shown.Signed(row.Change, data.Format)}{interval}");
        }
    }

    /// <summary>A group's course between two places of x, in the middle of its row and scaled to it.</summary>
    private static void DrawCourse(ChartPlot chart, IReadOnlyList<SparkPoint> course, double middle, double left, double right)
    {
        var known = course.Select(point => point.Value).OfType<double>().ToArray();
        if (known.Length == 0)
            return;
        var (low, span) = (known.Min(), Math.Max(known.Max() - known.Min(), 1e-9));
        SparkPath.Draw(chart, [.. course.Select((point, i) => new Coordinates(
            left + ((right - left) * (i + 0.5) / course.Count), point.Value is { } value ? middle - 0.3 + (0.6 * (value - low) / span) : double.NaN))]);
    }
}
