namespace Analytics.Charts.HeatMaps;

/// <summary>Values over two dimensions. Every cell says its value and its n; an empty cell is empty.</summary>
internal static class HeatMap
{
    // Of the scale for the legend, from the palest to the strongest.
    private const int Steps = 5;

    public static void Draw(ChartPlot chart, HeatMapData data)
    {
        for (var i = 0; i < Steps; i++)
        {
            var value = data.Low + ((data.High - data.Low) * i / (Steps - 1));
            chart.FillEntry(Shown.Value(value, data.Format), ColourOf(data, chart.Colours, value));
        }

        chart.Heading.Caption = data.Placed().Any(place => place.Cell.N < data.SmallN) ? $"{data.Unit}; hollow: n below {data.SmallN}" : data.Unit;
        chart.Plot.Axes.SetLimits(-0.5, data.Columns.Count - 0.5, -data.Rows.Count + 0.5, 0.5);
        chart.NamesLeft(data.Rows);
        NamesAbove(chart, data);
        chart.Layout();
        DrawCells(chart, data);
        foreach (var column in data.Emphasised.Select(name => Array.IndexOf([.. data.Columns], name)).Where(column => column >= 0))
            Frame(chart, column, 0, data.Rows.Count);
        for (var i = 0; i < data.Rows.Count && data.FrameDiagonal; i++)
            Frame(chart, Array.IndexOf([.. data.Columns], data.Rows[i]), i, 1);
    }

    private static Colour ColourOf(HeatMapData data, ThemeColours colours, double value) => data.Midpoint is { } midpoint
        ? colours.Diverging((value - midpoint) / Math.Max(data.High - midpoint, midpoint - data.Low))
        : colours.Sequential((value - data.Low) / (data.High - data.Low));

    private static void NamesAbove(ChartPlot chart, HeatMapData data)
    {
        var count = data.Columns.Count;
        var slot = (chart.Room * 0.75f / count) - 4;
        var names = data.Columns.Select(name => count <= 12 ? Lettering.Fit(name, Lettering.Small, Math.Max(slot, 30)) : name).ToArray();
        var widths = names.Select(name => Lettering.Width(name, Lettering.Small)).ToArray();
        var ticks = new CategoryTicks([.. Enumerable.Range(0, count)], [.. names.Select(chart.Text)], widths, chart.Room) { Gap = 4 };
        chart.Shown(chart.Plot.Axes.Top, names, ticks).Range.Set(-0.5, count - 0.5);
    }

    private static void DrawCells(ChartPlot chart, HeatMapData data)
    {
        var axes = new WholePixelAxes(chart.Plot);
        var series = new Dictionary<Colour, FilledBars>();
        foreach (var (cell, row, column) in data.Placed())
        {
            var colour = ColourOf(data, chart.Colours, cell.Value!.Value);
            var hollow = cell.N < data.SmallN;
            var ink = ThemeColours.InkOn(hollow ? chart.Colours.Ground : colour);
            if (!series.TryGetValue(ink, out var bars))
                series[ink] = bars = new FilledBars(chart, chart.Plot, axes, hollow ? chart.Colours.Ground : colour);
            var whole = new Bar { Position = column, Size = 1, ValueBase = -row - 0.5, Value = -row + 0.5 };
            var gap = data.Emphasised.Contains(cell.Column) || (data.FrameDiagonal && cell.Row == cell.Column) ? 3 : 1;
            if (Math.Max(axes.UnitX, axes.UnitY) * (4 + (2 * gap)) < 1)
                whole = bars.Inside(whole, gap);
            var value = Shown.Value(cell.Value, data.Format);
            var place = bars.Add(whole, hollow ? "" : Label(axes.GetPixelRect(whole.Rect), value, cell.N), colour);
            if (hollow)
                bars.Add(bars.Inside(whole, 3), Label(place, value, cell.N), chart.Colours.Ground);
            chart.Mark(place, $"{cell.Row}, {cell.Column}", value, cell);
        }
    }

    /// <summary>The value, and under it the n where there is room for both.</summary>
    private static string Label(PixelRect place, string value, int count)
    {
        var n = Lettering.Width(Shown.N(count), Lettering.Small) + 6 <= place.Width ? Shown.N(count) : Shown.Count(count);
        return place.Height >= 34 && place.Width >= Lettering.Width(n, Lettering.Small) + 6 ? $"{value}\n{n}" : value;
    }

    /// <summary>A frame round some cells of a column, in the gap between them and the next ones.</summary>
    private static void Frame(ChartPlot chart, int column, int first, int count)
    {
        var axes = new WholePixelAxes(chart.Plot);
        var place = axes.GetPixelRect(new CoordinateRect(column - 0.5, column + 0.5, -first - count + 0.5, -first + 0.5)).Contract(1);
        var frame = chart.Plot.Add.Rectangle(axes.GetCoordinateX(place.Left), axes.GetCoordinateX(place.Right), axes.GetCoordinateY(place.Bottom), axes.GetCoordinateY(place.Top));
        frame.Axes = axes;
        (frame.FillColor, frame.LineColor, frame.LineWidth) = (ScottPlot.Colors.Transparent, chart.Colours.Ink.ToPlot(), 2);
    }
}
