using System.Globalization;

namespace Analytics.Charts.Drawing;

/// <summary>Grid lines with their numbers. No axis line: the zero line is the only one that means something.</summary>
internal static class ValueAxis
{
    /// <summary>Numbers at the left, lines across; the baseline stronger.</summary>
    public static void Left(Pen pen, IReadOnlyList<double> ticks, ValueFormat format, double? baseline)
    {
        foreach (var tick in ticks)
        {
            var y = pen.Y(tick);
            pen.Horizontal(y, pen.Area.Left, pen.Area.Right, (tick == baseline ? pen.Colours.Axis : pen.Colours.Grid).ToSkia());
            pen.Text(Label(tick, ticks, format), pen.Area.Left - 8, y, Anchor.End, pen.Colours.Muted);
        }
    }

    /// <summary>Numbers below, lines upwards, and under them what is measured.</summary>
    public static void Bottom(Pen pen, IReadOnlyList<double> ticks, ValueFormat format, double? baseline, string caption)
    {
        foreach (var tick in ticks)
        {
            var x = pen.X(tick);
            pen.Vertical(x, pen.Area.Top, pen.Area.Bottom, (tick == baseline ? pen.Colours.Axis : pen.Colours.Grid).ToSkia());
            pen.Text(Label(tick, ticks, format), x, pen.Area.Bottom + 11, Anchor.Middle, pen.Colours.Muted);
        }

        var left = Lettering.Width(caption, Lettering.Small) <= pen.PictureRight - pen.Area.Left ? pen.Area.Left : pen.PictureLeft;
        pen.Text(Lettering.Fit(caption, Lettering.Small, pen.PictureRight - left), left, pen.Area.Bottom + 27, Anchor.Start, pen.Colours.Muted);
    }

    /// <summary>A tick's number with as many decimals as the steps between ticks need.</summary>
    public static string Label(double tick, IReadOnlyList<double> ticks, ValueFormat format)
    {
        var scale = format == ValueFormat.Share ? 100 : 1;
        var step = ticks.Count > 1 ? (ticks[1] - ticks[0]) * scale : 1;
        var decimals = Enumerable.Range(0, 4).First(d => d == 3 || Math.Abs((step * Math.Pow(10, d)) - Math.Round(step * Math.Pow(10, d))) < 1e-6);
        var number = (tick * scale).ToString((format == ValueFormat.Count ? "#,0." : "0.") + new string('0', decimals), CultureInfo.InvariantCulture);
        return format == ValueFormat.Share ? number + "%" : number;
    }
}
