namespace Analytics.Charts.Curves;

/// <summary>What a curve chart shows: estimates over a number, against what is expected of them.</summary>
/// <param name="Title">What the chart shows, for the standalone picture and the description.</param>
/// <param name="XUnit">What the x axis measures: "expected mean (1 to 5)".</param>
/// <param name="YUnit">What the y axis measures: "mean of interview means (1 to 5)".</param>
/// <param name="Points">The estimates; drawn in the order of x.</param>
/// <param name="X">Ends of the x axis.</param>
/// <param name="Y">Ends of the y axis.</param>
public sealed record CurveData(string Title, string XUnit, string YUnit, IReadOnlyList<CurvePoint> Points, CurveScale X, CurveScale Y)
{
    /// <summary>How values of y are written.</summary>
    public ValueFormat Format { get; init; } = ValueFormat.Mean;

    /// <summary>What a point is, in the singular: "Profile".</summary>
    public string Category { get; init; } = "Point";

    /// <summary>What the dots are, for the key; empty leaves them out of it.</summary>
    public string DotName { get; init; } = "";

    /// <summary>What the points' bands are, for the key: "expected".</summary>
    public string BandName { get; init; } = "expected";

    /// <summary>A line fitted to the points, drawn solid; null draws none.</summary>
    public CurveLine? Fit { get; init; }

    /// <summary>The line the points should lie on, drawn dashed; null draws none.</summary>
    public CurveLine? Expected { get; init; }

    /// <summary>A stretch of x to shade; null shades none.</summary>
    public CurveZone? Zone { get; init; }

    /// <summary>True writes every point's name and n above it; for a handful of points.</summary>
    public bool NamePoints { get; init; } = true;

    /// <summary>True draws dots whose area is their n.</summary>
    public bool AreaIsN { get; init; }

    /// <summary>Points with fewer observations are drawn hollow.</summary>
    public int SmallN { get; init; } = 8;

    /// <summary>A sentence about the data for the end of the description; empty for none.</summary>
    public string Remark { get; init; } = "";
}

/// <summary>The ends of an axis.</summary>
/// <param name="From">Lower end.</param>
/// <param name="To">Upper end, above the lower one.</param>
public readonly record struct CurveScale(double From, double To);

/// <summary>A point at a place inside the x axis, with the band of values that are expected there; null where none are. Without a value only the band is drawn.</summary>
/// <inheritdoc cref="ChartEstimate" path="/param"/>
public sealed record CurvePoint(
    double X, string Label, double? Value, double? Low, double? High, int N, string? Link, int? Interviews = null, CurveScale? Band = null)
    : ChartEstimate(Label, Value, Low, High, N, Link, Interviews);

/// <summary>A line through places.</summary>
/// <param name="Name">What it is, for the key.</param>
/// <param name="Places">Its places in the order of x; below two nothing is drawn.</param>
public sealed record CurveLine(string Name, IReadOnlyList<CurvePlace> Places);

/// <summary>A place in data coordinates.</summary>
public readonly record struct CurvePlace(double X, double Y);

/// <summary>A shaded stretch of x.</summary>
/// <param name="From">Lower end.</param>
/// <param name="To">Upper end.</param>
/// <param name="Label">What it is: "both outcomes".</param>
public sealed record CurveZone(double From, double To, string Label);
