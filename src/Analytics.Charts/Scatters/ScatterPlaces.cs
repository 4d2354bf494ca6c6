namespace Analytics.Charts.Scatters;

/// <summary>A dot where it is drawn.</summary>
internal sealed record PlacedDot(ScatterDot Dot, int Group, float X, float Y, float Radius);

/// <summary>Where dots go: together where they are the same, side by side where groups meet. No chance is involved.</summary>
internal static class ScatterPlaces
{
    private const float Largest = 11;
    private const float Single = 4;
    private const float Smallest = 1.5f;

    /// <summary>Dots of one group at one place as one dot, which keeps a label or a link only where all of them share it.</summary>
    public static ScatterGroup Counted(ScatterGroup group) => group with
    {
        Dots = [.. group.Dots.GroupBy(dot => (Math.Round(dot.X, 6), Math.Round(dot.Y, 6))).OrderBy(place => place.Key).Select(place => Together([.. place]))],
    };

    /// <summary>All dots in picture coordinates, the largest first so that none covers a smaller one.</summary>
    public static IReadOnlyList<PlacedDot> Of(ChartPlot chart, PixelRect area, IReadOnlyList<ScatterGroup> groups)
    {
        var single = Math.Clamp(Largest / MathF.Sqrt(groups.SelectMany(group => group.Dots).Max(dot => dot.N)), Smallest, Single);
        var dots = groups.SelectMany((group, i) => group.Dots.Select(dot =>
            new PlacedDot(dot, i, chart.Plot.Axes.Bottom.GetPixel(dot.X, area), chart.Plot.Axes.Left.GetPixel(dot.Y, area), Math.Min(Largest, single * MathF.Sqrt(dot.N)))));
        return [.. dots.GroupBy(dot => (dot.X, dot.Y)).SelectMany(place => SideBySide([.. place], area)).OrderByDescending(dot => dot.Radius)];
    }

    private static ScatterDot Together(ScatterDot[] dots) => dots.Length == 1 ? dots[0] : dots[0] with
    {
        N = dots.Sum(dot => dot.N),
        Label = Label(dots),
        Link = dots.All(dot => dot.Link == dots[0].Link) ? dots[0].Link : null,
        Interviews = dots.Any(dot => dot.Interviews is not null) ? dots.Sum(dot => dot.Interviews ?? dot.N) : null,
    };

    private static string? Label(ScatterDot[] dots)
    {
        var labels = dots.Select(dot => dot.Label).OfType<string>().Distinct().ToArray();
        return labels.Length == 0 ? null : ChartDescription.Listed(labels, 4, "; ");
    }

    private static IEnumerable<PlacedDot> SideBySide(PlacedDot[] dots, PixelRect area)
    {
        var width = dots.Sum(dot => 2 * dot.Radius) + (2 * (dots.Length - 1));
        var start = dots.Length == 1 ? dots[0].X - dots[0].Radius : Math.Clamp(dots[0].X - (width / 2), area.Left, Math.Max(area.Left, area.Right - width));
        foreach (var dot in dots)
        {
            yield return dot with { X = start + dot.Radius };
            start += (2 * dot.Radius) + 2;
        }
    }
}
