namespace Analytics.Charts.Histograms;

/// <summary>What a histogram shows: how values are spread over bins, for one group or side by side for a few.</summary>
/// <param name="Title">What the chart shows, for the standalone picture and the description.</param>
/// <param name="Unit">What is counted, in the plural: "scored items".</param>
/// <param name="Bins">Names of the bins from low to high: "1" to "5".</param>
/// <param name="Groups">The groups; more than four are easier to read as small multiples.</param>
/// <param name="Format">Share: of the group's own observations. Count: the observations themselves.</param>
/// <param name="BinName">What a bin is, in the singular: "Score".</param>
public sealed record HistogramData(
    string Title, string Unit, IReadOnlyList<string> Bins, IReadOnlyList<HistogramGroup> Groups,
    ValueFormat Format = ValueFormat.Share, string BinName = "Score") : GroupedData
{
    /// <summary>Two groups over each other instead of side by side: wide bars, and narrow striped ones in front of them.</summary>
    public bool Overlaid { get; init; }
}

/// <summary>One group of a histogram.</summary>
/// <param name="Name">Its name; empty when there is only one.</param>
/// <param name="Counts">One count a bin, in the order of the bins.</param>
public sealed record HistogramGroup(string Name, IReadOnlyList<BinCount> Counts)
{
    /// <summary>Observations in all bins.</summary>
    public int N => Counts.Sum(count => count.N);

    /// <summary>The value drawn for a bin: its share of the group, or its count.</summary>
    internal double? Value(int bin, ValueFormat format) =>
        format == ValueFormat.Share ? (N == 0 ? null : (double)Counts[bin].N / N) : Counts[bin].N;
}

/// <summary>What is in a bin.</summary>
/// <param name="N">Observations in it; 0 or more.</param>
/// <param name="Link">Where exactly these are listed; null when nowhere.</param>
/// <param name="Interviews">Interviews these observations come from, where an observation is not an interview; null where it is one.</param>
public sealed record BinCount(int N, string? Link, int? Interviews = null);
