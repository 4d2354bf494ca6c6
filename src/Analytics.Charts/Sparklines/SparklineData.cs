namespace Analytics.Charts.Sparklines;

/// <summary>What a sparkline shows: the course of one figure, small enough to stand in a card or a table row.</summary>
/// <param name="Title">What the figure is.</param>
/// <param name="Points">Points at equal steps, oldest first.</param>
/// <param name="Format">How values are written.</param>
/// <param name="Low">Lower end of the value range; null fits the data.</param>
/// <param name="High">Upper end of the value range; null fits the data.</param>
public sealed record SparklineData(
    string Title, IReadOnlyList<SparkPoint> Points, ValueFormat Format = ValueFormat.Mean, double? Low = null, double? High = null);

/// <summary>A point.</summary>
/// <param name="Label">Which step it is: a run or a date.</param>
/// <param name="Value">The value; null is a gap, which stays one.</param>
/// <param name="N">Observations behind it.</param>
/// <param name="Link">Where they are listed; null when nowhere.</param>
public sealed record SparkPoint(string Label, double? Value, int N, string? Link);
