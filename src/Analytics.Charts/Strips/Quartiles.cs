namespace Analytics.Charts.Strips;

/// <summary>The values below which a quarter, a half and three quarters of the observations lie, interpolated (Hyndman and Fan 1996, type 7).</summary>
internal sealed record Quartiles(double Lower, double Median, double Upper)
{
    /// <summary>Of a group with at least one observation.</summary>
    public static Quartiles Of(StripGroup group)
    {
        var dots = group.Dots.OrderBy(dot => dot.Value).ToArray();
        return new(Quantile(dots, group.N, 0.25), Quantile(dots, group.N, 0.5), Quantile(dots, group.N, 0.75));
    }

    private static double Quantile(StripDot[] dots, int n, double share)
    {
        var place = (n - 1) * share;
        var below = ValueAt(dots, (int)Math.Floor(place));
        var above = ValueAt(dots, (int)Math.Ceiling(place));
        return below + ((above - below) * (place - Math.Floor(place)));
    }

    private static double ValueAt(StripDot[] dots, int rank)
    {
        var passed = 0;
        foreach (var dot in dots)
        {
            passed += dot.N;
            if (rank < passed)
                return dot.Value;
        }

        return dots[^1].Value;
    }
}
