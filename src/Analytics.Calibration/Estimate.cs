namespace Analytics.Calibration;

/// <summary>A figure with the interval it may lie in and the number of observations behind it.</summary>
/// <param name="Value">The figure; null when it is undefined (no observations).</param>
/// <param name="Low">Lower end of the interval; null when there is none.</param>
/// <param name="High">Upper end of the interval; null when there is none.</param>
/// <param name="N">Observations behind it; 0 or more.</param>
public sealed record Estimate(double? Value, double? Low, double? High, int N)
{
    /// <summary>Standard error of the figure, in its own unit; null when the method has none (a Wilson interval) or it is undefined.</summary>
    public double? StandardError { get; init; }

    /// <summary>True when both ends of the interval are known.</summary>
    public bool HasInterval => Low is not null && High is not null;

    /// <summary>No observations, or a figure that is undefined for the ones there are.</summary>
    /// <param name="n">Observations there are.</param>
    internal static Estimate Undefined(int n = 0) => new(null, null, null, n);
}
