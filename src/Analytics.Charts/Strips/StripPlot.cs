namespace Analytics.Charts.Strips;

/// <summary>The single values of every group, so that overlap and outliers are seen and not only means.</summary>
internal static class StripPlot
{
    private const float NoteHeight = 16;

    /// <summary>Boxes and dots of every group; a note takes the lower end of its row.</summary>
    public static void Draw(ChartPlot chart, StripData data)
    {
        chart.Plot.Axes.SetLimits(data.Low, data.High, -data.Groups.Count + 0.5, 0.5);
        chart.NamesLeft([.. data.Groups.Select(group => group.Name)]);
        chart.ColumnsRight([.. data.Groups.Select(group => Shown.N(group.N))]);
        chart.ValuesBelow(NiceScale.Within(data.Low, data.High, true, true, chart.Room * 0.7f / 70), data.Format, $"{data.Unit}; box: middle half, line: median");
        var area = chart.Layout();
        var axes = new WholePixelAxes(chart.Plot);
        var note = data.Groups.Any(group => group.Note.Length > 0) ? NoteHeight : 0;
        var row = area.Height / data.Groups.Count;
        var half = Math.Max(MathF.Min((row * 0.4f) - (note * 0.6f), 26), 2);
        var single = data.Groups.Min(group => Swarm.SingleRadius(Places(chart, group, area), Counts(group), half));
        for (var i = 0; i < data.Groups.Count; i++)
        {
            var (group, middle) = (data.Groups[i], -i);
            if (group.N >= data.SmallN)
                DrawBox(chart, axes, group, middle, half * axes.UnitY);
            DrawDots(chart, data, group, new Swarmed(middle, single, half), area);
            var text = Lettering.Fit(group.Note, Lettering.Small, area.Width);
            if (text.Length > 0)
                chart.Words(text, new Coordinates(data.Low, -i - 0.5 + (axes.UnitY * note / 2)), Alignment.MiddleLeft, chart.Colours.Muted, overLines: true);
        }
    }

    private static void DrawDots(ChartPlot chart, StripData data, StripGroup group, Swarmed where, PixelRect area)
    {
        var dots = group.Ascending;
        var places = Places(chart, group, area);
        var (radii, offsets) = Swarm.Place(places, Counts(group), where.Single, where.Half);
        var middle = chart.Plot.Axes.Left.GetPixel(where.Middle, area);
        foreach (var same in Enumerable.Range(0, dots.Length).GroupBy(i => radii[i]))
        {
            chart.Dots(
                same.Select(i => new Coordinates(dots[i].Value, chart.Plot.Axes.Left.GetCoordinate(middle + offsets[i], area))),
                same.Key, chart.Colours.Accent, opacity: 0.75);
        }

        for (var i = 0; i < dots.Length; i++)
        {
            var value = Shown.Value(dots[i].Value, data.Format);
            chart.Mark(new PixelRect(new Pixel(places[i], middle + offsets[i]), radii[i]), dots[i].Label ?? $"{group.Name}, {value}", value, dots[i]);
        }
    }

    /// <summary>A bar from quartile to quartile and a line at the median: ScottPlot's own boxes only stand upright.</summary>
    private static void DrawBox(ChartPlot chart, WholePixelAxes axes, StripGroup group, double middle, double half)
    {
        var median = group.Quantile(0.5)!.Value;
        var box = chart.Plot.Add.Bars(new[]
        {
            new Bar { ValueBase = group.Quantile(0.25)!.Value, Value = group.Quantile(0.75)!.Value, FillColor = chart.Colours.Grid.ToPlot() },
            new Bar { ValueBase = median - axes.UnitX, Value = median + axes.UnitX, FillColor = chart.Colours.Ink.ToPlot() },
        });
        box.Axes = axes;
        foreach (var bar in box.Bars)
            (bar.Position, bar.Size, bar.Orientation, bar.LineWidth) = (middle, 2 * half, Orientation.Horizontal, 0);
    }

    private static float[] Places(ChartPlot chart, StripGroup group, PixelRect area) =>
        [.. group.Ascending.Select(dot => chart.Plot.Axes.Bottom.GetPixel(dot.Value, area))];

    private static int[] Counts(StripGroup group) => [.. group.Ascending.Select(dot => dot.N)];

    /// <summary>Where a group's dots go: round which y, how large a single one is, and how many pixels from the middle they may be.</summary>
    private readonly record struct Swarmed(double Middle, float Single, float Half);
}
