namespace Analytics.Charts.Drawing;

/// <summary>A name below a place on the x axis, and a second, quieter line under it.</summary>
internal sealed record CategoryLabel(double At, string Name, string Detail);

/// <summary>Names below the plot, thinned out where they would touch.</summary>
internal static class CategoryAxis
{
    public static void Below(Pen pen, IReadOnlyList<CategoryLabel> labels, float gap = 8)
    {
        var widths = labels.Select(Width).ToArray();
        var positions = labels.Select((label, i) => Inside(pen, pen.X(label.At), widths[i] / 2)).ToArray();
        foreach (var i in NiceScale.Thinned(positions, widths, gap))
        {
            pen.Text(labels[i].Name, positions[i], pen.Area.Bottom + 12, Anchor.Middle, pen.Colours.Ink);
            pen.Text(labels[i].Detail, positions[i], pen.Area.Bottom + 27, Anchor.Middle, pen.Colours.Muted);
        }
    }

    /// <summary>A name at the edge moves in rather than out of the picture.</summary>
    private static float Inside(Pen pen, float x, float half) =>
        Math.Max(Math.Min(x, pen.PictureRight - half), pen.PictureLeft + half);

    private static float Width(CategoryLabel label) =>
        Math.Max(Lettering.Width(label.Name, Lettering.Small), Lettering.Width(label.Detail, Lettering.Small));
}
