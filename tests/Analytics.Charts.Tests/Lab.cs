namespace Analytics.Charts.Tests;

/// <summary>A colour in CIE L*a*b*, white point D65.</summary>
internal readonly record struct Lab(double L, double A, double B)
{
    public static Lab OfLinear(double red, double green, double blue)
    {
        var x = Response(((0.4124564 * red) + (0.3575761 * green) + (0.1804375 * blue)) / 0.95047);
        var y = Response((0.2126729 * red) + (0.7151522 * green) + (0.0721750 * blue));
        var z = Response(((0.0193339 * red) + (0.1191920 * green) + (0.9503041 * blue)) / 1.08883);
        return new Lab((116 * y) - 16, 500 * (x - y), 200 * (y - z));
    }

    /// <summary>CIEDE2000 with weights 1, as in Sharma, Wu and Dalal (2005), Color Research and Application 30(1), 21-30.</summary>
    public double DistanceTo(Lab other)
    {
        var (bar7, twentyFive7) = (Math.Pow((Chroma(A, B) + Chroma(other.A, other.B)) / 2, 7), Math.Pow(25, 7));
        var stretch = 1 + (0.5 * (1 - Math.Sqrt(bar7 / (bar7 + twentyFive7))));
        var (c1, c2) = (Chroma(A * stretch, B), Chroma(other.A * stretch, other.B));
        var (h1, h2) = (Hue(A * stretch, B), Hue(other.A * stretch, other.B));
        var turn = c1 * c2 == 0 ? 0 : ((h2 - h1 + 540) % 360) - 180;
        var (dl, dc, dh) = (other.L - L, c2 - c1, 2 * Math.Sqrt(c1 * c2) * Math.Sin(Radians(turn / 2)));

        var (l, c) = ((L + other.L) / 2, (c1 + c2) / 2);
        var hue = c1 * c2 == 0 ? h1 + h2 : (h1 + (turn / 2) + 360) % 360;
        var t = 1 - (0.17 * Math.Cos(Radians(hue - 30))) + (0.24 * Math.Cos(Radians(2 * hue)))
            + (0.32 * Math.Cos(Radians((3 * hue) + 6))) - (0.2 * Math.Cos(Radians((4 * hue) - 63)));
        var sl = 1 + (0.015 * (l - 50) * (l - 50) / Math.Sqrt(20 + ((l - 50) * (l - 50))));
        var (sc, sh) = (1 + (0.045 * c), 1 + (0.015 * c * t));
        var c7 = Math.Pow(c, 7);
        var rotation = -Math.Sin(Radians(60 * Math.Exp(-Math.Pow((hue - 275) / 25, 2)))) * 2 * Math.Sqrt(c7 / (c7 + twentyFive7));
        return Math.Sqrt(Math.Pow(dl / sl, 2) + Math.Pow(dc / sc, 2) + Math.Pow(dh / sh, 2) + (rotation * (dc / sc) * (dh / sh)));
    }

    private static double Response(double t) => t > 216.0 / 24389 ? Math.Cbrt(t) : ((24389.0 / 27 * t) + 16) / 116;

    private static double Chroma(double a, double b) => Math.Sqrt((a * a) + (b * b));

    private static double Hue(double a, double b) => a == 0 && b == 0 ? 0 : ((Math.Atan2(b, a) * 180 / Math.PI) + 360) % 360;

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
