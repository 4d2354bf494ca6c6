using Analytics.Charts.Histograms;

namespace Analytics.Charts.SmallMultiples;

/// <summary>What small multiples show: the same histogram for many groups, on one scale so that they can be compared.</summary>
/// <param name="Title">What the chart shows, for the standalone picture and the description.</param>
/// <param name="Unit">What is counted, in the plural: "scored items".</param>
/// <param name="Bins">Names of the bins from low to high.</param>
/// <param name="Panels">The groups in reading order; every one is a panel, <see cref="ChartLimits.MostPanels"/> a page.</param>
/// <param name="BinName">What a bin is, in the singular: "Score".</param>
/// <param name="SmallN">Panels with fewer observations are drawn hatched.</param>
public sealed record SmallMultiplesData(
    string Title, string Unit, IReadOnlyList<string> Bins, IReadOnlyList<HistogramGroup> Panels, string BinName = "Score", int SmallN = 8) : GroupedData
{
    /// <summary>Which page of panels, from 0; beyond the last one there is nothing.</summary>
    public int Page { get; init; }
}
