namespace Analytics.Charts.ControlCharts;

/// <summary>What a control chart shows: estimates in their order, and, once limits are known, a smoothed value that should stay between them.</summary>
/// <param name="Title">What the chart shows, for the standalone picture and the description.</param>
/// <param name="Unit">What the value axis measures: "mean score (1 to 5)".</param>
/// <param name="Points">Points in their order, equally far apart.</param>
/// <param name="Format">How values are written.</param>
/// <param name="Low">Lower end of the value axis where it is fixed; null fits the data.</param>
/// <param name="High">Upper end of the value axis where it is fixed; null fits the data.</param>
/// <param name="SmallN">Points with fewer observations are drawn hollow.</param>
/// <param name="Category">What a point is, in the singular: "Run".</param>
/// <param name="SmoothedName">What the smoothed value is, for the key: "EWMA".</param>
public sealed record ControlChartData(
    string Title, string Unit, IReadOnlyList<ControlChartPoint> Points, ValueFormat Format = ValueFormat.Mean,
    double? Low = null, double? High = null, int SmallN = 8, string Category = "Run", string SmoothedName = "smoothed");

/// <summary>A point.</summary>
/// <inheritdoc cref="ChartEstimate" path="/param"/>
public sealed record ControlChartPoint(string Label, double? Value, double? Low, double? High, int N, string? Link, int? Interviews = null)
    : ChartEstimate(Label, Value, Low, High, N, Link, Interviews)
{
    /// <summary>The smoothed value up to here; null where there is none.</summary>
    public double? Smoothed { get; init; }

    /// <summary>Lower limit of the smoothed value; null where none is known.</summary>
    public double? LowerLimit { get; init; }

    /// <summary>Upper limit of the smoothed value; null where none is known.</summary>
    public double? UpperLimit { get; init; }

    /// <summary>True when the smoothed value has left its limits.</summary>
    public bool IsOut => Smoothed > UpperLimit || Smoothed < LowerLimit;

    /// <summary>Where the smoothed value lies, in words: "above its limit of 3.70"; empty without limits.</summary>
    internal string Place(Func<double?, string> shown) => this switch
    {
        { Smoothed: { } z, UpperLimit: { } upper } when z > upper => $"above its limit of {shown(upper)}",
        { Smoothed: { } z, LowerLimit: { } lower } when z < lower => $"below its limit of {shown(lower)}",
        { Smoothed: not null, LowerLimit: { } lower, UpperLimit: { } upper } => $"inside {shown(lower)} to {shown(upper)}",
        _ => "",
    };
}
