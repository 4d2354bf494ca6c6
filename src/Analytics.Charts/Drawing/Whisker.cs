using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>The interval of an upright estimate: a stroke with caps, kept inside the plot.</summary>
internal static class Whisker
{
    public static void Draw(Pen pen, float x, double? low, double? high, SKColor colour, float cap = 4)
    {
        if (low is not { } from || high is not { } to)
            return;
        var (top, bottom) = (Inside(pen, to), Inside(pen, from));
        if (bottom - top < 1)
            return;
        x = MathF.Round(x);
        pen.Fill(new SKRect(x - 1, top, x + 1, bottom), colour);
        if (cap <= 1)
            return;
        pen.Fill(new SKRect(x - cap, top, x + cap, top + 1), colour);
        pen.Fill(new SKRect(x - cap, bottom - 1, x + cap, bottom), colour);
    }

    private static float Inside(Pen pen, double value) => MathF.Round(Math.Clamp(pen.Y(value), pen.Area.Top, pen.Area.Bottom));
}
