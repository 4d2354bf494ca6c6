namespace Analytics.Charts.Histograms;

/// <summary>What a histogram shows: how values are spread over bins, for one group or side by side for a few.</summary>
/// <remarks>Every bar is a mark; an empty bin has none. A group with another number of counts than there are bins is refused.</remarks>
/// <inheritdoc cref="ChartData" path="/param"/>
/// <param name="Bins">Names of the bins from low to high: "1" to "5".</param>
/// <param name="Groups">The groups; more than four are easier to read as small multiples.</param>
/// <param name="Format">Share: of the group's own observations. Count: the observations themselves.</param>
/// <param name="BinName">What a bin is, in the singular: "Score".</param>
public sealed record HistogramData(
    string Title, string Unit, IReadOnlyList<string> Bins, IReadOnlyList<HistogramGroup> Groups,
    ValueFormat Format = ValueFormat.Share, string BinName = "Score") : ChartData(Title, Unit, Format, BinName, SmallN: 0)
{
    /// <summary>Two groups over each other instead of side by side: wide bars, and narrow striped ones in front of them.</summary>
    public bool Overlaid { get; init; }

    internal override bool IsEmpty => Groups.All(group => group.N == 0);

    /// <summary>The longest bar.</summary>
    internal double Highest => Groups.SelectMany(group => Bins.Select((_, bin) => group.Value(bin, Format) ?? 0)).Max();

    internal override void Check()
    {
        if (Overlaid && Groups.Count > 2)
            throw new ArgumentException("More than two groups cannot lie over each other; show them side by side or as small multiples.");
        foreach (var group in Groups)
        {
            if (group.Counts.Count != Bins.Count)
                throw new ArgumentException($"'{group.Name}' has {group.Counts.Count} counts for {Bins.Count} bins; give one a bin, 0 for an empty one.");
            foreach (var count in group.Counts)
                ChartInput.RequireLength(count.N, $"A count of '{group.Name}'");
        }
    }

    internal override HistogramData Limited() => this with { Groups = Undrawn.Drawn(Groups), Undrawn = Undrawn.Of(Groups, "group", group => group.N, AllLink) };

    internal override void DrawOn(ChartPlot chart) => Histogram.Draw(chart, this);

    internal override ChartTable Table() => TableOf(Enumerable.Range(0, Bins.Count), bin => Bins[bin], BinName)
        .ForEach(Groups, (table, group) =>
        {
            var name = group.Name.Length == 0 ? Unit : group.Name;
            table.When(Format == ValueFormat.Share, t => t.Number(name, bin => group.Value(bin, Format), bin => group.Counts[bin].Link))
                .Evidence(bin => group.Counts[bin], n: $"{name}, n", interviews: group.Name.Length == 0 ? "interviews" : $"{name}, interviews");
        })
        .Table();

    internal override string Told() => string.Join(" ", Groups.Where(group => group.N > 0).Select(Told));

    private string Told(HistogramGroup group)
    {
        var top = Enumerable.Range(0, Bins.Count).MaxBy(bin => group.Counts[bin].N);
        var name = group.Name.Length == 0 ? "" : $"{group.Name}: ";
        return $"{name}{Shown.Count(group.N)} {Unit}, most at {BinName.ToLowerInvariant()} {Bins[top]} ({Shown.Value(group.Value(top, ValueFormat.Share), ValueFormat.Share)}).";
    }
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
/// <inheritdoc cref="ChartEvidence" path="/param"/>
public sealed record BinCount(int N, string? Link, int? Interviews = null) : ChartEvidence(N, Link, Interviews);
