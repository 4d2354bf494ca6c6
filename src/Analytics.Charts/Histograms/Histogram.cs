namespace Analytics.Charts.Histograms;

/// <summary>How scores are spread over their scale, for one group or side by side for a few.</summary>
public static class Histogram
{
    /// <summary>Draws the chart. Every bar is a mark; an empty bin has none. The table and the description hold the same numbers.</summary>
    /// <inheritdoc cref="ChartDrawing{TData}" path="/param"/>
    /// <exception cref="ArgumentException">A count is negative, or a group has another number of counts than there are bins.</exception>
    public static ChartPicture Draw(HistogramData data, ChartSize size, ChartTheme theme, ChartDress dress = ChartDress.InPage)
    {
        ArgumentNullException.ThrowIfNull(data);
        Check(data);
        var (drawn, others) = Groups.Split(data.Groups);
        data = data with { Groups = drawn };
        using var chart = new ChartPlot(size, theme, dress, data.Title);
        var table = HistogramTable.Of(data);
        if (data.Groups.All(group => group.N == 0))
            return chart.Nothing(table);

        for (var i = 0; i < data.Groups.Count && data.Groups.Any(group => group.Name.Length > 0); i++)
            FilledBars.Entry(chart, $"{data.Groups[i].Name} ({Shown.N(data.Groups[i].N)})", chart.Colours.Category(i), IsStriped(i));
        chart.Heading.Caption = (data.Format == ValueFormat.Share ? $"share of {data.Unit}" : data.Unit) + (data.Groups.Count == 1 ? $", {Shown.N(data.Groups[0].N)}" : "");
        chart.Heading.More(others.Count, "group", others.Sum(group => group.N), data.AllLink);
        var highest = data.Groups.SelectMany(group => data.Bins.Select((_, bin) => group.Value(bin, data.Format) ?? 0)).Max();
        var room = chart.HeightBelowHeading - 22;
        chart.Plot.Axes.SetLimits(-0.5, data.Bins.Count - 0.5, 0, highest * room / Math.Max(room - 16, 16));
        chart.ValuesLeft(NiceScale.FromZero(highest, (int)Math.Clamp(chart.HeightBelowHeading / 48, 2, 6), data.Format == ValueFormat.Count ? 1 : 0), data.Format);
        chart.CategoriesBelow([.. Enumerable.Range(0, data.Bins.Count)], data.Bins);
        chart.Layout();
        chart.Baseline();
        DrawBars(chart, data);
        return chart.Finish(table, HistogramTable.Describe(data).With(others.Count, "group"));
    }

    private static void DrawBars(ChartPlot chart, HistogramData data)
    {
        var axes = new WholePixelAxes(chart.Plot);
        var width = (data.Groups.Count == 1 ? 0.88 : 0.8) / data.Groups.Count;
        var gap = data.Groups.Count > 1 && width > 4 * axes.UnitX ? axes.UnitX : 0;
        var fills = data.Groups.Select((_, i) => new FilledBars(chart, chart.Plot, axes, chart.Colours.Category(i), IsStriped(i))).ToArray();
        var numbers = new BarNumbers(chart.Colours.Ink);
        foreach (var (bin, i) in data.Bins.SelectMany((_, bin) => data.Groups.Select((_, i) => (bin, i))))
        {
            var group = data.Groups[i];
            if (group.Value(bin, data.Format) is not ({ } value and > 0))
                continue;
            var left = bin + (width * (i - (data.Groups.Count / 2.0)));
            var bar = data.Overlaid
                ? new Bar { Position = bin, Size = i == 0 ? 0.9 : 0.4, Value = value }
                : new Bar { Position = left + ((width - gap) / 2), Size = width - gap, Value = value };
            var place = fills[i].Add(bar);
            var shown = Shown.Value(value, data.Format);
            numbers.Add(bar, place, shown);
            var name = group.Name.Length == 0 ? "" : $"{group.Name}, ";
            chart.Mark(place, $"{name}{data.BinName} {data.Bins[bin]}", shown, group.Counts[bin].N, group.Counts[bin].Link, group.Counts[bin].Interviews);
        }

        numbers.Write(chart.Plot);
    }

    /// <summary>Every second group is striped, so that neighbours differ by more than their colour.</summary>
    private static bool IsStriped(int group) => group % 2 == 1;

    internal static void Check(HistogramData data)
    {
        if (data.Overlaid && data.Groups.Count > 2)
            throw new ArgumentException("More than two groups cannot lie over each other; show them side by side or as small multiples.", nameof(data));
        foreach (var group in data.Groups)
        {
            if (group.Counts.Count != data.Bins.Count)
            {
                throw new ArgumentException(
                    $"'{group.Name}' has {group.Counts.Count} counts for {data.Bins.Count} bins; give one a bin, 0 for an empty one.", nameof(data));
            }

            foreach (var count in group.Counts)
                ChartInput.RequireLength(count.N, $"A count of '{group.Name}'");
        }
    }
}
