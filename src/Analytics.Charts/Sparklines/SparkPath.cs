namespace Analytics.Charts.Sparklines;

/// <summary>A small line with its gaps, which are places without y, and a dot on its last value and on values that stand alone.</summary>
internal static class SparkPath
{
    public static void Draw(ChartPlot chart, IReadOnlyList<Coordinates> places)
    {
        foreach (var piece in Stretches.Of(places, place => place.AreReal))
        {
            if (piece.Count > 1)
                chart.Line(piece, chart.Colours.Accent, 1.5f);
            else if (piece[0] != places[^1])
                chart.Dots(piece, 1.5f, chart.Colours.Accent);
        }

        if (places[^1].AreReal)
            chart.Dots([places[^1]], 3, chart.Colours.Accent);
    }
}
