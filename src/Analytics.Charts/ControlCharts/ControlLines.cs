namespace Analytics.Charts.ControlCharts;

/// <summary>The smoothed line and its limits. A point without them parts the lines.</summary>
internal static class ControlLines
{
    public static void Draw(ChartPlot chart, ControlChartData data)
    {
        foreach (var piece in Stretches.Of(data.Points.Index(), place => place.Item is { LowerLimit: not null, UpperLimit: not null }))
        {
            var upper = Steps(piece, point => point.UpperLimit!.Value);
            var lower = Steps(piece, point => point.LowerLimit!.Value);
            chart.Area([.. upper, .. lower.Reverse()], chart.Colours.Muted, 0.12);
            chart.Line(upper, chart.Colours.Muted, 1.5f, dashed: true);
            chart.Line(lower, chart.Colours.Muted, 1.5f, dashed: true);
        }

        foreach (var piece in Stretches.Of(data.Points.Index(), place => place.Item.Smoothed is not null).Where(piece => piece.Count > 1))
            chart.Line(piece.Select(i => new Coordinates(i.Index, i.Item.Smoothed!.Value)), chart.Colours.Category(1));
    }

    /// <summary>Points out of their limits: a diamond on the line, and a word where the line leaves them.</summary>
    public static void DrawOut(ChartPlot chart, ControlChartData data, PixelRect area)
    {
        const string Word = "out of limits";
        var width = Lettering.Width(Word, Lettering.Small);
        for (var i = 0; i < data.Points.Count; i++)
        {
            if (data.Points[i] is not { IsOut: true } point)
                continue;
            var place = new Coordinates(i, point.Smoothed!.Value);
            chart.Dots([place], 6, chart.Colours.Category(1), shape: MarkerShape.FilledDiamond);

            // Once a stretch, outwards and to the side the line came from: elsewhere it would cover the line or its next points.
            if (i > 0 && data.Points[i - 1].IsOut)
                continue;
            var right = Math.Max(6, chart.Margin + width - chart.Plot.Axes.Bottom.GetPixel(i, area));
            chart.Words(Word, place, Alignment.MiddleRight, chart.Colours.Ink, right, below: point.Smoothed > point.UpperLimit ? -15 : 15, overLines: true);
        }
    }

    /// <summary>Limits hold for the whole of a point's place, so they change in steps between points.</summary>
    private static Coordinates[] Steps(IReadOnlyList<(int Index, ControlChartPoint Item)> piece, Func<ControlChartPoint, double> limit) =>
        [.. piece.SelectMany(i => new Coordinates[] { new(i.Index - 0.5, limit(i.Item)), new(i.Index + 0.5, limit(i.Item)) })];
}
