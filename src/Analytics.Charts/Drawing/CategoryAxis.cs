namespace Analytics.Charts.Drawing;

/// <summary>A name below a place on the x axis, and a second, quieter line under it.</summary>
internal sealed record CategoryLabel(double At, string Name, string Detail);

/// <summary>Names below the plot, thinned out where they would touch.</summary>
internal static class CategoryAxis
{
    public static void Below(Pen pen, IReadOnlyList<CategoryLabel> labels, float gap = 8)
    {
        var positions = labels.Select(label => pen.X(label.At)).ToArray();
        var widths = labels.Select(Width).ToArray();
        foreach (var i in NiceScale.Thinned(positions, widths, gap))
        {
            var x = Math.Clamp(positions[i], widths[i] / 2, Math.Max(widths[i] / 2, pen.Area.Right - (widths[i] / 2) + 1));
            pen.Text(labels[i].Name, x, pen.Area.Bottom + 12, Anchor.Middle, pen.Colours.Ink);
            pen.Text(labels[i].Detail, x, pen.Area.Bottom + 27, Anchor.Middle, pen.Colours.Muted);
        }
    }

    private static float Width(CategoryLabel label) =>
        Math.Max(Lettering.Width(label.Name, Lettering.Small), Lettering.Width(label.Detail, Lettering.Small));
}
