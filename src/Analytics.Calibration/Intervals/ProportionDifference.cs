namespace Analytics.Calibration.Intervals;

/// <summary>Differences of two shares.</summary>
public static class ProportionDifference
{
    /// <summary>
    /// first - second with Newcombe's hybrid score interval, built from the Wilson limits of both shares:
    /// d - √((p1-l1)² + (u2-p2)²) to d + √((u1-p1)² + (p2-l2)²). Give it Wilson limits on effective sizes where observations
    /// are clustered. Unit: difference of shares, -1 to 1. Undefined when either share is.
    /// Source: Newcombe, R. G. (1998), Statistics in Medicine 17, 873-890, method 10.
    /// </summary>
    /// <param name="first">The share that is reduced by the second, with Wilson limits.</param>
    /// <param name="second">The share taken away.</param>
    public static Estimate Newcombe(Estimate first, Estimate second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first is not { Value: { } p1, Low: { } l1, High: { } u1 } || second is not { Value: { } p2, Low: { } l2, High: { } u2 })
            return Estimate.Undefined(first.N + second.N);

        var difference = p1 - p2;
        return new Estimate(
            difference,
            difference - Math.Sqrt(Square(p1 - l1) + Square(u2 - p2)),
            difference + Math.Sqrt(Square(u1 - p1) + Square(p2 - l2)),
            first.N + second.N);
    }

    private static double Square(double x) => x * x;
}
