namespace Analytics.Charts;

/// <summary>What a chart of groups shows, of which it draws at most <see cref="ChartLimits.MostGroups"/>.</summary>
public abstract record GroupedData
{
    /// <summary>Where all groups are when there are more than a chart draws; null when nowhere.</summary>
    public string? AllLink { get; init; }
}
