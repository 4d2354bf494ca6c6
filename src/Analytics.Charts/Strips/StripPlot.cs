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
        float Across(StripDot dot) => chart.Plot.Axes.Bottom.GetPixel(dot.Value, area);
        var swarms = data.Groups.Select(group => new Swarm([.. group.Ascending.Select(Across)], [.. group.Ascending.Select(dot => dot.N)], half)).ToArray();
        var single = swarms.Min(swarm => swarm.SingleRadius());
        foreach (var (i, group) in data.Groups.Index())
        {
            if (group.N >= data.SmallN)
                DrawBox(chart, axes, group, -i, half * axes.UnitY);
            DrawDots(chart, data, group, -i, swarms[i].Place(single), area);
            var text = Lettering.Fit(group.Note, Lettering.Small, area.Width);
            if (text.Length > 0)
                chart.Words(text, new Coordinates(data.Low, -i - 0.5 + (axes.UnitY * note / 2)), Alignment.MiddleLeft, chart.Colours.Muted, overLines: true);
        }
    }

    private static void DrawDots(
        ChartPlot chart, StripData data, StripGroup group, double row, (IReadOnlyList<float> Radii, IReadOnlyList<float> Offsets) swarm, PixelRect area)
    {
        var (across, upright, middle) = (chart.Plot.Axes.Bottom, chart.Plot.Axes.Left, chart.Plot.Axes.Left.GetPixel(row, area));
        var dots = group.Ascending;
        foreach (var same in dots.Index().GroupBy(dot => swarm.Radii[dot.Index]))
        {
            var places = same.Select(dot => new Coordinates(dot.Item.Value, upright.GetCoordinate(middle + swarm.Offsets[dot.Index], area)));
            chart.Dots(places, same.Key, chart.Colours.Accent, opacity: 0.75);
        }

        foreach (var (i, dot) in dots.Index())
        {
            var value = Shown.Value(dot.Value, data.Format);
            var place = new Pixel(across.GetPixel(dot.Value, area), middle + swarm.Offsets[i]);
            chart.Mark(new PixelRect(place, swarm.Radii[i]), dot.Label ?? $"{group.Name}, {value}", value, dot);
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
}
