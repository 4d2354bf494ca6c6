namespace Analytics.Charts.Trends;

/// <summary>What a trend chart shows: one or several series over time.</summary>
/// <param name="Title">What the chart shows, for the standalone picture and the description.</param>
/// <param name="Unit">What the value axis measures: "mean score (1 to 5)".</param>
/// <param name="Series">The series; points are drawn in the order of time.</param>
/// <param name="Format">How values are written.</param>
/// <param name="Low">Lower end of the value axis where it is fixed (1 for scores, 0 for shares); null fits the data.</param>
/// <param name="High">Upper end of the value axis where it is fixed; null fits the data.</param>
/// <param name="Breaks">Changes of scale or method: a line is drawn there and no series is joined across it.</param>
/// <param name="SmallN">Points with fewer observations are drawn hollow.</param>
/// <param name="Reference">A value to compare with, drawn as a dashed line; null draws none.</param>
/// <param name="ReferenceLabel">What the reference is.</param>
public sealed record TrendData(
    string Title, string Unit, IReadOnlyList<TrendSeries> Series,
    ValueFormat Format = ValueFormat.Mean, double? Low = null, double? High = null,
    IReadOnlyList<TrendBreak>? Breaks = null, int SmallN = 8, double? Reference = null, string? ReferenceLabel = null) : GroupedData;

/// <summary>One series.</summary>
/// <param name="Name">Its name; empty when the chart has only one and the title says what it is.</param>
/// <param name="Points">Its points.</param>
public sealed record TrendSeries(string Name, IReadOnlyList<TrendPoint> Points);

/// <summary>One point of a series, at a moment.</summary>
/// <inheritdoc cref="ChartEstimate" path="/param"/>
public sealed record TrendPoint(DateTime At, string Label, double? Value, double? Low, double? High, int N, string? Link, int? Interviews = null)
    : ChartEstimate(Label, Value, Low, High, N, Link, Interviews);

/// <summary>A moment from which values cannot be compared with those before.</summary>
/// <param name="At">The first moment of the new scale.</param>
/// <param name="Label">What changed: "scale: similarity".</param>
public sealed record TrendBreak(DateTime At, string Label);
