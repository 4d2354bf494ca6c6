using Analytics.Charts.Histograms;

namespace Analytics.Charts.SmallMultiples;

/// <summary>What small multiples show: the same histogram for many groups, on one scale so that they can be compared.</summary>
/// <remarks>Every bar is a mark. Some 130 x 110 pixels a panel read well. A group with another number of counts than there are bins is refused.</remarks>
/// <inheritdoc cref="ChartData" path="/param"/>
/// <param name="Bins">Names of the bins from low to high.</param>
/// <param name="Panels">The groups in reading order; every one is a panel, <see cref="ChartLimits.MostPanels"/> a page.</param>
/// <param name="BinName">What a bin is, in the singular: "Score".</param>
/// <param name="SmallN">Panels with fewer observations are drawn hatched.</param>
public sealed record SmallMultiplesData(
    string Title, string Unit, IReadOnlyList<string> Bins, IReadOnlyList<HistogramGroup> Panels, string BinName = "Score", int SmallN = 8)
    : ChartData(Title, Unit, ValueFormat.Share, BinName, SmallN)
{
    /// <summary>Which page of panels, from 0; beyond the last one there is nothing.</summary>
    public int Page { get; init; }

    /// <summary>The panels as one histogram.</summary>
    internal HistogramData Histogram => new(Title, Unit, Bins, Panels, ValueFormat.Share, BinName);

    internal override bool IsEmpty => Histogram.IsEmpty;

    internal override void Check() => Histogram.Check();

    internal override SmallMultiplesData Limited()
    {
        HistogramGroup[] drawn = [.. Panels.Skip(Page * ChartLimits.MostPanels).Take(ChartLimits.MostPanels)];
        var others = Panels.Count - drawn.Length;
        return this with { Panels = drawn, Undrawn = others == 0 ? null : new(others, "group", Panels.Except(drawn).Sum(panel => panel.N), AllLink) };
    }

    internal override void DrawOn(ChartPlot chart) => SmallMultiplesChart.Draw(chart, this);

    internal override ChartTable Table() => Histogram.Table();

    internal override string Told() => Histogram.Told();
}
