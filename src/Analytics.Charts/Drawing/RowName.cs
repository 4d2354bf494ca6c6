namespace Analytics.Charts.Drawing;

/// <summary>The name of a row at the left of the plot, cut where it would run over.</summary>
internal static class RowName
{
    public static void Draw(Pen pen, string name, float width, float middle, float gap = 10) =>
        pen.Text(Lettering.Fit(name, Lettering.Normal, width), pen.Area.Left - gap, middle, Anchor.End, pen.Colours.Ink, Lettering.Normal);
}
