namespace Analytics.Charts.Trends;

/// <summary>What a trend chart shows: one or several series over time.</summary>
/// <remarks>Every point with a value is a mark.</remarks>
/// <inheritdoc cref="ChartData" path="/param"/>
/// <param name="Series">The series; points are drawn in the order of time.</param>
/// <param name="Low">Lower end of the value axis where it is fixed (1 for scores, 0 for shares); null fits the data.</param>
/// <param name="High">Upper end of the value axis where it is fixed; null fits the data.</param>
/// <param name="Breaks">Changes of scale or method: a line is drawn there and no series is joined across it.</param>
/// <param name="Reference">A value to compare with, drawn as a dashed line; null draws none.</param>
/// <param name="ReferenceLabel">What the reference is.</param>
public sealed record TrendData(
    string Title, string Unit, IReadOnlyList<TrendSeries> Series,
    ValueFormat Format = ValueFormat.Mean, double? Low = null, double? High = null,
    IReadOnlyList<TrendBreak>? Breaks = null, int SmallN = 8, double? Reference = null, string? ReferenceLabel = null) : ChartData(Title, Unit, Format, "When", SmallN)
{
    internal override bool IsEmpty => Series.All(series => series.Points.All(point => point.Value is null));

    internal override void Check()
    {
        ChartInput.RequireFinite(Reference, "The reference");
        ChartInput.RequireAxis(Low, High);
        foreach (var (series, point) in Series.SelectMany(series => series.Points.Select(point => (series, point))))
            ChartInput.RequireEstimate(point, $"'{series.Name}' at {point.Label}");
    }

    internal override TrendData Limited() => this with
    {
        Series = Undrawn.Drawn(Series),
        Undrawn = Undrawn.Of(Series, "line", series => series.Points.Sum(point => point.N), AllLink),
    };

    internal override void DrawOn(ChartPlot chart) => TrendChart.Draw(chart, this);

    internal override ChartTable Table() => TableOf(Series.SelectMany(series => series.InOrder.Select(point => (Series: series, Point: point))), row => row.Point.Label)
        .When(Series.Any(series => series.Name.Length > 0), table => table.Text("Series", row => row.Series.Name))
        .Estimate(Unit, row => row.Point)
        .Evidence(row => row.Point, linked: false)
        .Table(Undrawn);

    internal override string Told()
    {
        var drawn = Series.Where(series => series.Points.Any(point => point.Value is not null)).ToArray();
        var sentences = drawn.Take(4).Select(series =>
            ChartDescription.Range(series.Name.Length > 0 ? series.Name : Unit, series.InOrder.Select(point => (point.Label, point.Value)), Format));
        var rest = drawn.Length > 4 ? $" {drawn.Length - 4} more in the table." : "";
        return $"{string.Join(" ", sentences)}{rest}{ChartDescription.Gaps(drawn.SelectMany(series => series.Points))}";
    }
}

/// <summary>One series.</summary>
/// <param name="Name">Its name; empty when the chart has only one and the title says what it is.</param>
/// <param name="Points">Its points.</param>
public sealed record TrendSeries(string Name, IReadOnlyList<TrendPoint> Points)
{
    internal IEnumerable<TrendPoint> InOrder => Points.OrderBy(point => point.At);
}

/// <summary>One point of a series.</summary>
/// <param name="At">Its moment.</param>
/// <inheritdoc cref="ChartEstimate" path="/param"/>
public sealed record TrendPoint(DateTime At, string Label, double? Value, double? Low, double? High, int N, string? Link, int? Interviews = null)
    : ChartEstimate(Label, Value, Low, High, N, Link, Interviews);

/// <summary>A moment from which values cannot be compared with those before.</summary>
/// <param name="At">The first moment of the new scale.</param>
/// <param name="Label">What changed: "scale: similarity".</param>
public sealed record TrendBreak(DateTime At, string Label);
