namespace Analytics.Charts.Curves;

/// <summary>What a curve chart shows: estimates over a number, against what is expected of them.</summary>
/// <remarks>Every point with a value is a mark. A point outside the axes is refused.</remarks>
/// <inheritdoc cref="ChartData" path="/param"/>
/// <param name="XUnit">What the x axis measures: "expected mean (1 to 5)".</param>
/// <param name="YUnit">What the y axis measures: "mean of interview means (1 to 5)".</param>
/// <param name="Points">The estimates; drawn in the order of x.</param>
/// <param name="X">Ends of the x axis.</param>
/// <param name="Y">Ends of the y axis.</param>
public sealed record CurveData(string Title, string XUnit, string YUnit, IReadOnlyList<CurvePoint> Points, CurveScale X, CurveScale Y)
    : ChartData(Title, YUnit, ValueFormat.Mean, "Point", SmallN: 8)
{
    // More points than this are told by their range.
    private const int MostTold = 8;

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

    /// <summary>A sentence about the data for the end of the description; empty for none.</summary>
    public string Remark { get; init; } = "";

    internal override bool IsEmpty => Points.All(point => point.Value is null);

    internal override void Check()
    {
        ChartInput.RequireAxis(X.From, X.To);
        ChartInput.RequireAxis(Y.From, Y.To);
        foreach (var point in Points)
        {
            ChartInput.RequireEstimate(point, $"'{point.Label}'");
            ChartInput.RequireFinite(point.X, $"The place of '{point.Label}'");
            ChartInput.RequireInside(point.X, X.From, X.To, $"'{point.Label}'", "x axis");
            ChartInput.RequireInside(point.Value, Y.From, Y.To, $"'{point.Label}'", "y axis");
        }
    }

    internal override void DrawOn(ChartPlot chart) => CurveChart.Draw(chart, this);

    internal override ChartTable Table() => TableOf(Points.OrderBy(point => point.X), point => point.Label)
        .Number(XUnit, point => point.X, other: ValueFormat.Mean)
        .Estimate(YUnit, point => point)
        .When(Points.Any(point => point.Band is not null), table => table.Number($"{BandName} from", point => point.Band?.From).Number($"{BandName} to", point => point.Band?.To))
        .When(Fit is not null, table => table.Number(Fit!.Name, point => Fit.At(point.X)))
        .Evidence(point => point)
        .Table();

    internal override string Told()
    {
        var known = Points.Where(point => point.Value is not null).OrderBy(point => point.X).ToArray();
        var points = known.Length <= MostTold
            ? $"{YUnit}: {string.Join("; ", known.Select(Tell))}."
            : ChartDescription.Range($"{ChartDescription.Counted(known.Length, "point")}, {YUnit}", known.Select(point => (point.Label, point.Value)), Format);
        var zone = Zone is { } shaded ? $" Shaded from {shaded.Ends}: {ChartDescription.Sentence(shaded.Label)}" : "";
        var remark = Remark.Length > 0 ? $" {ChartDescription.Sentence(Remark)}" : "";
        return $"{points}{zone}{remark}";
    }

    private string Tell(CurvePoint point)
    {
        var expected = point.Band is { } band ? $", {BandName} {Shown.Value(band.From, Format)} to {Shown.Value(band.To, Format)}" : "";
        return $"{point.Label} {Shown.WithInterval(point, Format)}, {Shown.N(point.N)}{expected}";
    }
}

/// <summary>The ends of an axis.</summary>
/// <param name="From">Lower end.</param>
/// <param name="To">Upper end, above the lower one.</param>
public readonly record struct CurveScale(double From, double To);

/// <summary>A point; without a value only its band is drawn.</summary>
/// <param name="X">Its place inside the x axis.</param>
/// <param name="Band">The values that are expected there; null where none are.</param>
/// <inheritdoc cref="ChartEstimate" path="/param"/>
public sealed record CurvePoint(
    double X, string Label, double? Value, double? Low, double? High, int N, string? Link, int? Interviews = null, CurveScale? Band = null)
    : ChartEstimate(Label, Value, Low, High, N, Link, Interviews);

/// <summary>A line through places.</summary>
/// <param name="Name">What it is, for the key.</param>
/// <param name="Places">Its places in the order of x; below two nothing is drawn.</param>
public sealed record CurveLine(string Name, IReadOnlyList<CurvePlace> Places)
{
    internal double? At(double x) => Places.Where(place => Math.Abs(place.X - x) < 1e-9).Select(place => (double?)place.Y).FirstOrDefault();
}

/// <summary>A place in data coordinates.</summary>
public readonly record struct CurvePlace(double X, double Y);

/// <summary>A shaded stretch of x.</summary>
/// <param name="From">Lower end.</param>
/// <param name="To">Upper end.</param>
/// <param name="Label">What it is: "both outcomes".</param>
public sealed record CurveZone(double From, double To, string Label)
{
    internal string Ends => $"{Shown.Value(From, ValueFormat.Mean)} to {Shown.Value(To, ValueFormat.Mean)}";
}
