namespace Analytics.Charts.Strips;

/// <summary>The single values of every group, so that overlap and outliers are seen and not only means.</summary>
public static class StripPlot
{
    private const float NoteHeight = 16;

    /// <summary>Draws the chart. Every dot is a mark; the table holds the quartiles, and the description says them. Some 50 a group read well.</summary>
    /// <inheritdoc cref="ChartDrawing{TData}" path="/param"/>
    /// <exception cref="ArgumentException">A value is NaN, infinite or outside the axis, or a dot has no observation.</exception>
    public static ChartPicture Draw(StripData data, ChartSize size, ChartTheme theme, ChartDress dress = ChartDress.InPage)
    {
        ArgumentNullException.ThrowIfNull(data);
        Check(data);
        var (groups, others) = Groups.Split(data.Groups);
        data = data with { Groups = groups };
        using var chart = new ChartPlot(size, theme, dress, data.Title);
        var table = StripTable.Of(data).With(others.Count, data.Category, data.AllLink);
        if (groups.All(group => group.N == 0))
            return chart.Nothing(table);

        var counts = groups.Select(group => Shown.N(group.N)).ToArray();
        chart.Heading.More(others.Count, data.Category, others.Sum(group => group.N), data.AllLink);
        chart.Plot.Axes.SetLimits(data.Low, data.High, -groups.Count + 0.5, 0.5);
        chart.NamesLeft([.. groups.Select(group => group.Name)]);
        chart.ColumnsRight(counts);
        chart.ValuesBelow(NiceScale.Within(data.Low, data.High, true, true, (int)Math.Clamp(chart.Room * 0.7f / 70, 2, 6)), data.Format, $"{data.Unit}; box: middle half, line: median");
        var area = chart.Layout();
        DrawGroups(chart, data, area);
        return chart.Finish(table, StripTable.Describe(data).With(others.Count, data.Category));
    }

    /// <summary>Boxes and dots of every group; a note takes the lower end of its row.</summary>
    private static void DrawGroups(ChartPlot chart, StripData data, PixelRect area)
    {
        var axes = new WholePixelAxes(chart.Plot);
        var note = data.Groups.Any(group => group.Note.Length > 0) ? NoteHeight : 0;
        var row = area.Height / data.Groups.Count;
        var half = Math.Max(MathF.Min((row * 0.4f) - (note * 0.6f), 26), 2);
        var single = data.Groups.Min(group => Swarm.SingleRadius(Places(chart, group, area), Counts(group), half));
        for (var i = 0; i < data.Groups.Count; i++)
        {
            var (group, middle) = (data.Groups[i], -i);
            if (group.N >= data.SmallN)
                DrawBox(chart, axes, Quartiles.Of(group), middle, half * axes.UnitY);
            DrawDots(chart, data, group, new Swarmed(middle, single, half), area);
            var text = Lettering.Fit(group.Note, Lettering.Small, area.Width);
            if (text.Length > 0)
                chart.Words(text, new Coordinates(data.Low, -i - 0.5 + (axes.UnitY * note / 2)), Alignment.MiddleLeft, chart.Colours.Muted, overLines: true);
        }
    }

    private static void DrawDots(ChartPlot chart, StripData data, StripGroup group, Swarmed where, PixelRect area)
    {
        var dots = Ascending(group);
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
            chart.Mark(new PixelRect(new Pixel(places[i], middle + offsets[i]), radii[i]), dots[i].Label ?? $"{group.Name}, {value}", value, dots[i].N, dots[i].Link);
        }
    }

    /// <summary>A bar from quartile to quartile and a line at the median: ScottPlot's own boxes only stand upright.</summary>
    private static void DrawBox(ChartPlot chart, WholePixelAxes axes, Quartiles quartiles, double middle, double half)
    {
        var box = chart.Plot.Add.Bars(new[]
        {
            new Bar { ValueBase = quartiles.Lower, Value = quartiles.Upper, FillColor = chart.Colours.Grid.ToPlot() },
            new Bar { ValueBase = quartiles.Median - axes.UnitX, Value = quartiles.Median + axes.UnitX, FillColor = chart.Colours.Ink.ToPlot() },
        });
        box.Axes = axes;
        foreach (var bar in box.Bars)
            (bar.Position, bar.Size, bar.Orientation, bar.LineWidth) = (middle, 2 * half, Orientation.Horizontal, 0);
    }

    private static StripDot[] Ascending(StripGroup group) => [.. group.Dots.OrderBy(dot => dot.Value)];

    private static float[] Places(ChartPlot chart, StripGroup group, PixelRect area) =>
        [.. Ascending(group).Select(dot => chart.Plot.Axes.Bottom.GetPixel(dot.Value, area))];

    private static int[] Counts(StripGroup group) => [.. Ascending(group).Select(dot => dot.N)];

    private static void Check(StripData data)
    {
        if (!(data.High > data.Low))
            throw new ArgumentException("The upper end of the value axis must be above the lower end.", nameof(data));
        foreach (var (group, dot) in data.Groups.SelectMany(group => group.Dots.Select(dot => (group, dot))))
        {
            ChartInput.RequireFinite(dot.Value, $"A value of '{group.Name}'");
            if (dot.Value < data.Low || dot.Value > data.High)
                throw new ArgumentException($"A value of '{group.Name}' lies outside the axis; widen Low and High.", nameof(data));
            if (dot.N < 1)
                throw new ArgumentException($"A dot of '{group.Name}' has no observation; leave it out.", nameof(data));
        }
    }

    /// <summary>Where a group's dots go: round which y, how large a single one is, and how many pixels from the middle they may be.</summary>
    private readonly record struct Swarmed(double Middle, float Single, float Half);
}
