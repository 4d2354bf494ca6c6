namespace Analytics.Charts.Sparklines;

/// <summary>What a sparkline shows: the course of one figure, small enough to stand in a card or a table row.</summary>
/// <remarks>Every value is a mark as wide as its step; without any the picture is empty. Drawn from 24 x 12 pixels.</remarks>
/// <inheritdoc cref="ChartData" path="/param"/>
/// <param name="Title">What the figure is.</param>
/// <param name="Points">Points at equal steps, oldest first.</param>
/// <param name="Low">Lower end of the value range; null fits the data.</param>
/// <param name="High">Upper end of the value range; null fits the data.</param>
public sealed record SparklineData(
    string Title, IReadOnlyList<SparkPoint> Points, ValueFormat Format = ValueFormat.Mean, double? Low = null, double? High = null)
    : ChartData(Title, Title, Format, "When", SmallN: 0)
{
    internal override ChartSize Smallest => new(24, 12);

    /// <summary>Never: there is no room for words, and a picture without a line says it.</summary>
    internal override bool IsEmpty => false;

    internal override void Check() => ChartInput.RequireEstimates(Points);

    internal override void DrawOn(ChartPlot chart) => Sparkline.Draw(chart, this);

    internal override ChartTable Table() => TableOf(Points, point => point.Label).Number(Title, point => point.Value, point => point.Link).Count("n", point => point.N).Table();

    internal override string Told() => ChartDescription.Range(Title, Points.Select(point => (point.Label, point.Value)), Format);

    internal override string Describe() => Points.All(point => point.Value is null) ? ChartDescription.Nothing(Title) : Told();
}

/// <summary>A point: a step, which is a run or a date.</summary>
/// <inheritdoc cref="ChartEstimate" path="/param"/>
public sealed record SparkPoint(string Label, double? Value, int N, string? Link) : ChartEstimate(Label, Value, null, null, N, Link, null);
