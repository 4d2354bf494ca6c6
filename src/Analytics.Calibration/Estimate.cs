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

    /// <summary>The figure and its interval moved by a constant.</summary>
    internal Estimate Shift(double by) => this with { Value = Value + by, Low = Low + by, High = High + by };

    /// <summary>The figure, its interval and its error times a factor; a negative one turns the interval round.</summary>
    internal Estimate Times(double factor) => this with
    {
        Value = Value * factor,
        Low = (factor < 0 ? High : Low) * factor,
        High = (factor < 0 ? Low : High) * factor,
        StandardError = StandardError * Math.Abs(factor),
    };

    /// <summary>The interval cut to what the figure can be.</summary>
    internal Estimate Within(double low, double high) => this with
    {
        Low = Low is { } l ? Math.Clamp(l, low, high) : null,
        High = High is { } h ? Math.Clamp(h, low, high) : null,
    };

    /// <summary>No observations, or a figure that is undefined for the ones there are.</summary>
    /// <param name="n">Observations there are.</param>
    internal static Estimate Undefined(int n = 0) => new(null, null, null, n);
}
