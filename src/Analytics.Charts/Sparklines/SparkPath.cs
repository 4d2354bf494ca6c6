namespace Analytics.Charts.Sparklines;

/// <summary>A step of a small line in plot coordinates; null is a gap.</summary>
internal readonly record struct SparkPlace(double X, double? Y);

/// <summary>A small line with its gaps, a dot on its last value and on values that stand alone.</summary>
internal static class SparkPath
{
    public static void Draw(ChartPlot chart, IReadOnlyList<SparkPlace> places)
    {
        foreach (var stretch in Stretches.Of(places, place => place.Y is not null))
        {
            var piece = stretch.Select(place => new Coordinates(place.Item.X, place.Item.Y!.Value)).ToArray();
            if (piece.Length > 1)
                chart.Line(piece, chart.Colours.Accent, 1.5f);
            else if (stretch[0].Index < places.Count - 1)
                chart.Dots(piece, 1.5f, chart.Colours.Accent);
        }

        if (places.Count > 0 && places[^1].Y is { } last)
            chart.Dots([new Coordinates(places[^1].X, last)], 3, chart.Colours.Accent);
    }
}
