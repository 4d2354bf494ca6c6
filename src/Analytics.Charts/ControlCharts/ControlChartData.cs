namespace Analytics.Charts.ControlCharts;

/// <summary>What a control chart shows: estimates in their order, and, once limits are known, a smoothed value that should stay between them.</summary>
/// <remarks>Every point with a value is a mark; without limits it is a plain plot of intervals.</remarks>
/// <inheritdoc cref="ChartData" path="/param"/>
/// <param name="Points">Points in their order, equally far apart.</param>
/// <param name="Low">Lower end of the value axis where it is fixed; null fits the data.</param>
/// <param name="High">Upper end of the value axis where it is fixed; null fits the data.</param>
/// <param name="SmoothedName">What the smoothed value is, for the key: "EWMA".</param>
public sealed record ControlChartData(
    string Title, string Unit, IReadOnlyList<ControlChartPoint> Points, ValueFormat Format = ValueFormat.Mean,
    double? Low = null, double? High = null, int SmallN = 8, string Category = "Run", string SmoothedName = "smoothed") : ChartData(Title, Unit, Format, Category, SmallN)
{
    internal bool HasSmoothed => Points.Any(point => point.Smoothed is not null);

    internal override bool IsEmpty => Points.All(point => point.Value is null);

    internal override void Check()
    {
        ChartInput.RequireAxis(Low, High);
        foreach (var point in Points)
        {
            ChartInput.RequireEstimate(point, $"'{point.Label}'");
            ChartInput.RequireFinite(point.Smoothed, $"The smoothed value of '{point.Label}'");
            ChartInput.RequireFinite(point.LowerLimit, $"The lower limit of '{point.Label}'");
            ChartInput.RequireFinite(point.UpperLimit, $"The upper limit of '{point.Label}'");
        }
    }

    internal override void DrawOn(ChartPlot chart) => ControlChart.Draw(chart, this);

    internal override ChartTable Table() => TableOf(Points, point => point.Label)
        .Estimate(Unit, point => point)
        .When(HasSmoothed, table => table
            .Number(SmoothedName, point => point.Smoothed)
            .Number("lower limit", point => point.LowerLimit)
            .Number("upper limit", point => point.UpperLimit)
            .Text("in control", point => point.InControl))
        .Evidence(point => point)
        .Table();

    internal override string Told() =>
        $"{ChartDescription.Range(Unit, Points.Select(point => (point.Label, point.Value)), Format)}{ChartDescription.Gaps(Points)} {Control()}";

    private string Control()
    {
        if (!HasSmoothed)
            return "No control limits.";
        var outside = Points.Where(point => point.IsOut).Select(point => point.Label).ToArray();
        return $"The {SmoothedName} line {(outside.Length == 0 ? "stays inside its limits" : $"is out of its limits at {ChartDescription.Listed(outside, 6)}")}.";
    }
}

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

    internal string InControl => IsOut ? "out of limits" : this is { Smoothed: not null, LowerLimit: not null, UpperLimit: not null } ? "yes" : "";

    /// <summary>Where the smoothed value lies, in words: "above its limit of 3.70"; empty without limits.</summary>
    internal string Place(Func<double?, string> shown) => this switch
    {
        { Smoothed: { } z, UpperLimit: { } upper } when z > upper => $"above its limit of {shown(upper)}",
        { Smoothed: { } z, LowerLimit: { } lower } when z < lower => $"below its limit of {shown(lower)}",
        { Smoothed: not null, LowerLimit: { } lower, UpperLimit: { } upper } => $"inside {shown(lower)} to {shown(upper)}",
        _ => "",
    };
}
