namespace Analytics.Charts.Curves;

/// <summary>Estimates over a number, with the bands they should lie in and the lines they should follow.</summary>
internal static class CurveChart
{
    // Room beyond the ends of both axes, as a share of their length, so that dots at the ends are whole.
    private const double Edge = 0.04;
    private const double ZoneOpacity = 0.16;

    public static void Draw(ChartPlot chart, CurveData data)
    {
        AddEntries(chart, data);
        chart.Heading.Caption = Shown.Measured(data.YUnit, data.Points, data.SmallN);
        var (pad, rise) = ((data.X.To - data.X.From) * Edge, (data.Y.To - data.Y.From) * Edge);
        chart.Plot.Axes.SetLimits(data.X.From - pad, data.X.To + pad, data.Y.From - rise, data.Y.To + rise);
        chart.ValuesLeft(NiceScale.Within(data.Y.From, data.Y.To, true, true, chart.HeightBelowHeading / 48), data.Format);
        chart.ValuesBelow(NiceScale.Within(data.X.From, data.X.To, true, true, chart.Room * 0.9f / 70), ValueFormat.Mean, data.XUnit);
        chart.Plot.Axes.Right.MinimumSize = 12;
        PackedNames.Above(chart, data.NamePoints ? [.. data.Points.Select(point => (point.X, $"{point.Label}, {Shown.N(point.N)}"))] : []);
        var area = chart.Layout();
        if (data.Zone is { } zone)
            chart.Zone(zone.From, Math.Max(zone.To, zone.From), chart.Colours.Category(1), ZoneOpacity);
        CurveDots.DrawBands(chart, data);
        if (data.Expected is { Places.Count: > 1 } expected)
            chart.Line(Places(expected), chart.Colours.Muted, 1.5f, dashed: true);
        if (data.Fit is { Places.Count: > 1 } fit)
            chart.Line(Places(fit), chart.Colours.Category(1));
        CurveDots.Draw(chart, data, area);
    }

    private static void AddEntries(ChartPlot chart, CurveData data)
    {
        var colours = chart.Colours;
        if (data.DotName.Length > 0)
            chart.DotEntry(data.DotName, colours.Accent);
        if (data.Points.Any(point => point.Band is not null))
            chart.FillEntry(data.BandName, colours.Muted, CurveDots.BandOpacity);
        if (data.Fit is { Places.Count: > 1 } fit)
            chart.LineEntry(fit.Name, colours.Category(1));
        if (data.Expected is { Places.Count: > 1 } expected)
            chart.LineEntry(expected.Name, colours.Muted, dashed: true);
        if (data.Zone is { } zone)
            chart.FillEntry($"{zone.Label}, {zone.Ends}", colours.Category(1), ZoneOpacity);
    }

    private static IEnumerable<Coordinates> Places(CurveLine line) => line.Places.Select(place => new Coordinates(place.X, place.Y));
}
