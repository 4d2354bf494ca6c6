using Analytics.Charts.Drawing;
using ScottPlot;

namespace Analytics.Charts.Sparklines;

/// <summary>A step of a small line in plot coordinates; null is a gap.</summary>
internal readonly record struct SparkPlace(double X, double? Y);

/// <summary>A small line with its gaps, a dot on its last value and on values that stand alone.</summary>
internal static class SparkPath
{
    public static void Draw(ChartPlot chart, IReadOnlyList<SparkPlace> places)
    {
        var piece = new List<Coordinates>();
        for (var i = 0; i <= places.Count; i++)
        {
            if (i < places.Count && places[i].Y is { } y)
            {
                piece.Add(new Coordinates(places[i].X, y));
                continue;
            }

            if (piece.Count > 1)
                chart.Line(piece, chart.Colours.Accent, 1.5f);
            else if (piece.Count == 1 && i < places.Count)
                chart.Dots(piece, 1.5f, chart.Colours.Accent);
            piece.Clear();
        }

        if (places.Count > 0 && places[^1].Y is { } last)
            chart.Dots([new Coordinates(places[^1].X, last)], 3, chart.Colours.Accent);
    }
}
