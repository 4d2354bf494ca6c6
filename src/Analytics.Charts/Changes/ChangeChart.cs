using Analytics.Charts.DotIntervals;
using Analytics.Charts.Drawing;
using Analytics.Charts.Sparklines;
using ScottPlot;

namespace Analytics.Charts.Changes;

/// <summary>Change per group, one a row: its course as a small line, and the change with its interval against none.</summary>
public static class ChangeChart
{
    // How much of the plot the small lines take.
    private const double CourseShare = 0.3;

    /// <summary>Draws the chart. Every group with a change is a mark; the table and the description hold the same numbers.</summary>
    /// <param name="data">What to show; without any change it shows "No data for this selection" and has no marks.</param>
    /// <param name="size">From 120 x 60 CSS pixels; some 28 a row read well.</param>
    /// <param name="theme">Light or dark.</param>
    /// <param name="dress">On a page, or on its own with title and ground.</param>
    /// <exception cref="ArgumentException">A number is NaN or infinite, a count is negative, or an interval does not hold its change.</exception>
    public static ChartPicture Draw(ChangeData data, ChartSize size, ChartTheme theme, ChartDress dress = ChartDress.InPage)
    {
        ArgumentNullException.ThrowIfNull(data);
        foreach (var row in data.Rows)
            ChartInput.RequireEstimate(row.Change, row.Low, row.High, row.N, $"'{row.Label}'");
        var (rows, others) = Groups.Split(data.Rows);
        data = data with { Rows = rows };
        using var chart = new ChartPlot(size, theme, dress, data.Title);
        var table = Table(data).With(others.Count, data.Category, data.AllLink);
        var description = Describe(data).With(others.Count, data.Category);
        if (rows.All(row => row.Change is null))
            return chart.Nothing(table, description);

        chart.Heading.More(others.Count, data.Category, others.Sum(row => row.N), data.AllLink);
        var ticks = NiceScale.Around([0, .. rows.SelectMany(row => new[] { row.Change, row.Low, row.High }).OfType<double>()], null, null, chart.Room * 0.4f / 70);
        var course = (ticks[^1] - ticks[0]) * CourseShare / (1 - CourseShare);
        chart.Plot.Axes.SetLimits(ticks[0] - course, ticks[^1], -rows.Count + 0.5, 0.5);
        chart.NamesLeft([.. rows.Select(row => row.Label)]);
        chart.ColumnsRight([.. rows.Select(row => Signed(row.Change, data.Format))], [.. rows.Select(row => Shown.N(row.N))]);
        chart.ValuesBelow(ticks, data.Format, rows.Any(row => row.N < data.SmallN) ? $"{data.Unit}; hollow: n below {data.SmallN}" : data.Unit);
        chart.Layout();
        chart.Plot.Add.VerticalLine(0, 1, chart.Colours.Muted.ToPlot());
        for (var i = 0; i < rows.Count; i++)
        {
            DrawCourse(chart, rows[i].Course, -i, ticks[0] - course, ticks[0] - (course * 0.15));
            chart.Estimate(new DotRow(rows[i].Label, rows[i].Change, rows[i].Low, rows[i].High, rows[i].N, rows[i].Link), -i, data.SmallN, Told(data, rows[i]));
        }

        return chart.Finish(table, description);
    }

    /// <summary>A group's course between two places of x, in the middle of its row and scaled to it.</summary>
    private static void DrawCourse(ChartPlot chart, IReadOnlyList<SparkPoint> course, double middle, double left, double right)
    {
        var known = course.Select(point => point.Value).OfType<double>().ToArray();
        if (known.Length == 0)
            return;
        var (low, span) = (known.Min(), Math.Max(known.Max() - known.Min(), 1e-9));
        SparkPath.Draw(chart, [.. course.Select((point, i) => new SparkPlace(
            left + ((right - left) * (i + 0.5) / course.Count), point.Value is { } value ? middle - 0.3 + (0.6 * (value - low) / span) : null))]);
    }

    private static ChartTable Table(ChangeData data) => new TableOf<ChangeRow>(data.Rows)
        .Text(data.Category, row => row.Label)
        .Number("before", row => row.Before, data.Format)
        .Number("now", row => row.Now, data.Format, row => row.Link)
        .Estimate(data.Unit, row => (row.Change, row.Low, row.High), data.Format, row => row.Link)
        .Count("n", row => row.N)
        .Table();

    private static string Describe(ChangeData data)
    {
        var known = data.Rows.Where(row => row.Change is not null).ToArray();
        if (known.Length == 0)
            return ChartDescription.Nothing(data.Title);
        var (most, least) = (known.MaxBy(row => row.Change)!, known.MinBy(row => row.Change)!);
        var clear = known.Count(row => row.Low > 0 || row.High < 0);
        return $"{ChartDescription.Sentence(data.Title)} {data.Unit}: from {Signed(least.Change, data.Format)} ({least.Label}) to {Signed(most.Change, data.Format)} ({most.Label}); "
            + $"{Shown.Count(clear)} of {ChartDescription.Counted(known.Length, "change")} beyond chance.";
    }

    private static string Told(ChangeData data, ChangeRow row)
    {
        var interval = row is { Low: not null, High: not null } ? $" ({Signed(row.Low, data.Format)} to {Signed(row.High, data.Format)})" : "";
        return $"{Shown.Value(row.Before, data.Format)} to {Shown.Value(row.Now, data.Format)}, {Signed(row.Change, data.Format)}{interval}";
    }

    private static string Signed(double? value, ValueFormat format) => value > 0 ? "+" + Shown.Value(value, format) : Shown.Value(value, format);
}
