using Analytics.Charts.DotIntervals;
using Analytics.Charts.Sparklines;

namespace Analytics.Charts.Changes;

/// <summary>Change per group, one a row: its course as a small line, and the change with its interval against none.</summary>
public static class ChangeChart
{
    // How much of the plot the small lines take.
    private const double CourseShare = 0.3;

    /// <summary>Draws the chart. Every group with a change is a mark; the table and the description hold the same numbers. Some 28 a row read well.</summary>
    /// <inheritdoc cref="ChartDrawing{TData}" path="/param"/>
    /// <exception cref="ArgumentException">A number is NaN or infinite, a count is negative, or an interval does not hold its change.</exception>
    public static ChartPicture Draw(ChangeData data, ChartSize size, ChartTheme theme, ChartDress dress = ChartDress.InPage)
    {
        ArgumentNullException.ThrowIfNull(data);
        var (rows, others) = Groups.Split(data.Rows);
        var drawn = data with { Rows = rows };
        var intervals = new DotIntervalData(
            data.Title, data.Unit, [.. data.Rows.Select(row => new DotRow(row.Label, row.Change, row.Low, row.High, row.N, row.Link))],
            data.Format, Reference: 0, Category: data.Category, SmallN: data.SmallN)
        {
            AllLink = data.AllLink,
            Beside = CourseShare,
            DrawBeside = (chart, i, beside) => DrawCourse(chart, rows[i].Course, -i, beside.Min, beside.Max - (beside.Span * 0.15)),
            Written = change => Signed(change, data.Format),
            Told = i => Told(data, rows[i]),
        };
        return DotInterval.Draw(intervals, size, theme, dress) with
        {
            Table = Table(drawn).With(others.Count, data.Category, data.AllLink),
            Description = Describe(drawn).With(others.Count, data.Category),
        };
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
