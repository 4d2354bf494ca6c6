namespace Analytics.Calibration.Verdicts;

/// <summary>How many observations would settle a verdict if the figure stayed what it is: intervals shrink with the square root of n.</summary>
internal static class EnoughInterviews
{
    private const int Ceiling = 1_000_000;

    /// <summary>
    /// Observations needed where high values are good; null when the figure lies between bad and good, which no number of them settles.
    /// </summary>
    internal static int? AtLeast(Estimate e, double good, double bad, int n) => e switch
    {
        { Value: { } v, Low: { } low } when v > good => Needed(v - low, v - good, n),
        { Value: { } v, High: { } high } when v < bad => Needed(high - v, bad - v, n),
        _ => null,
    };

    /// <summary>Observations needed where values near 0 are good.</summary>
    internal static int? Near(Estimate e, double good, double bad, int n)
    {
        if (e is not { Value: { } v, Low: { } low })
            return null;
        var size = Math.Abs(v);
        if (size < good)
            return Needed(v - low, good - size, n);
        return size > bad ? Needed(v - low, size - bad, n) : null;
    }

    /// <summary>Observations after which Wilson's interval of a share clears the limit; null when the share is the limit itself.</summary>
    internal static int? ShareAtMost(double share, double limit)
    {
        bool Settled(int n) => Proportion.WilsonClustered(share, n, null) is var e && (share < limit ? e.High <= limit : e.Low > limit);
        if (share == limit || !Settled(Ceiling))
            return null;
        var (no, yes) = (0, Ceiling);
        while (yes - no > 1)
        {
            var middle = (no + yes) / 2;
            if (Settled(middle))
                yes = middle;
            else
                no = middle;
        }

        return yes;
    }

    private static int? Needed(double half, double room, int n)
    {
        var needed = Math.Ceiling(n * half * half / (room * room));
        return needed > Ceiling ? null : (int)Math.Max(n + 1, needed);
    }
}
