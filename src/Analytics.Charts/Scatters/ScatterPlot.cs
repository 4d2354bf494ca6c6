using Analytics.Charts.Drawing;
using SkiaSharp;

namespace Analytics.Charts.Scatters;

/// <summary>Two measurements of the same things against each other: how far from the diagonal do they lie?</summary>
public static class ScatterPlot
{
    /// <summary>Draws the chart. Every dot is a mark; dots of a group at one place are one with their number.</summary>
    /// <param name="data">What to show; without any dot it shows "No data for this selection" and has no marks.</param>
    /// <param name="size">From 120 x 60 CSS pixels; squarish reads best.</param>
    /// <param name="theme">Light or dark.</param>
    /// <param name="dress">On a page, or on its own with title and ground.</param>
    /// <exception cref="ArgumentException">A value is NaN, infinite or outside the axes, the band is negative, or a dot has no observation.</exception>
    public static ChartPicture Draw(ScatterData data, ChartSize size, ChartTheme theme, ChartDress dress = ChartDress.InPage)
    {
        ArgumentNullException.ThrowIfNull(data);
        Check(data);
        using var sheet = new Sheet(size, theme, dress, data.Title);
        ScatterGroup[] groups = [.. data.Groups.Select(ScatterPlaces.Counted)];
        var table = ScatterTable.Of(data, groups);
        var description = ScatterTable.Describe(data);
        if (groups.All(group => group.Dots.Count == 0))
            return sheet.Nothing(table, description);

        PutKey(sheet, data);
        sheet.PutCaption(groups.Any(group => group.Dots.Any(dot => dot.N > 1)) ? $"{data.YUnit}; area: number of {data.Noun}s" : data.YUnit);
        var ticks = NiceScale.Within(data.Low, data.High, true, true, (int)Math.Clamp((sheet.Bottom - sheet.Top) / 48, 2, 6));
        var area = PlotArea.WithLeftTicks(sheet, ticks, data.Format, belowArea: 38, right: 14, above: 4);
        var pad = (data.High - data.Low) * 0.05;
        var range = new AxisRange(data.Low - pad, data.High + pad);
        sheet.Panel(area, range, range, pen =>
        {
            DrawBand(pen, data, range);
            ValueAxis.Left(pen, ticks, data.Format, baseline: null);
            ValueAxis.Bottom(pen, ticks, data.Format, baseline: null, data.XUnit);
            Dashes.Draw(pen, [new(area.Left, area.Bottom), new(area.Right, area.Top)], pen.Colours.Muted.ToSkia());
            foreach (var dot in ScatterPlaces.Of(pen, groups))
                DrawDot(pen, data, groups[dot.Group].Name, dot);
        });
        return sheet.Finish(table, description);
    }

    private static void PutKey(Sheet sheet, ScatterData data)
    {
        var entries = data.Groups.Select((group, i) => (Group: group, Index: i)).Where(g => g.Group.Name.Length > 0 && g.Group.Dots.Count > 0)
            .Select(g => new KeyEntry(g.Group.Name, sheet.Colours.Category(g.Index), Shape: Marker.ShapeOf(g.Index))).ToList();
        entries.Add(new KeyEntry("the same both times", sheet.Colours.Muted, IsDashed: true));
        if (data.Band is not null)
            entries.Add(new KeyEntry(data.BandName, sheet.Colours.Muted, Opacity: 0.2));
        Key.Put(sheet, entries);
    }

    private static void DrawDot(Pen pen, ScatterData data, string group, PlacedDot dot)
    {
        var shape = Marker.ShapeOf(dot.Group);
        Marker.Draw(pen, shape, dot.X, dot.Y, dot.Radius, pen.Colours.Category(dot.Group).ToSkia(0.8), hollow: false);
        var reach = Math.Max(5, Marker.Reach(shape, dot.Radius));
        string[] parts = [.. new[] { group, dot.Dot.Label ?? "" }.Where(part => part.Length > 0)];
        var (first, second) = (Shown.Value(dot.Dot.X, data.Format), Shown.Value(dot.Dot.Y, data.Format));
        pen.Mark(
            new SKRect(dot.X - reach, dot.Y - reach, dot.X + reach, dot.Y + reach), parts.Length == 0 ? data.Noun : string.Join(", ", parts),
            $"{first}, then {second}", dot.Dot.N, dot.Dot.Link, dot.Dot.Interviews);
    }

    /// <summary>What lies within the band's reach of the diagonal, cut at the edges of the plot.</summary>
    private static void DrawBand(Pen pen, ScatterData data, AxisRange range)
    {
        if (data.Band is not { } band)
            return;
        var (low, high, reach) = (range.From, range.To, Math.Min(band, range.To - range.From));
        SKPoint At(double x, double y) => new(pen.X(x), pen.Y(y));
        pen.Polygon(
            [At(low, low), At(low, low + reach), At(high - reach, high), At(high, high), At(high, high - reach), At(low + reach, low)],
            pen.Colours.Muted.ToSkia(0.2));
    }

    private static void Check(ScatterData data)
    {
        if (!(data.High > data.Low))
            throw new ArgumentException("The upper end of the axes must be above the lower end.", nameof(data));
        if (data.Band is { } band)
            ChartInput.RequireLength(band, "The band");
        foreach (var (group, dot) in data.Groups.SelectMany(group => group.Dots.Select(dot => (group, dot))))
        {
            ChartInput.RequireFinite(dot.X, $"A first value of '{group.Name}'");
            ChartInput.RequireFinite(dot.Y, $"A second value of '{group.Name}'");
            if (Math.Min(dot.X, dot.Y) < data.Low || Math.Max(dot.X, dot.Y) > data.High)
                throw new ArgumentException($"A dot of '{group.Name}' lies outside the axes; widen Low and High.", nameof(data));
            if (dot.N < 1)
                throw new ArgumentException($"A dot of '{group.Name}' has no observation; leave it out.", nameof(data));
        }
    }
}
