namespace Analytics.Charts.Drawing;

/// <summary>Which groups are drawn where there are more than a reader can take in.</summary>
internal static class Groups
{
    /// <summary>The groups that are drawn, and the others: the first ones, or the latest ones of groups in the order of time.</summary>
    public static (IReadOnlyList<T> Drawn, IReadOnlyList<T> Others) Split<T>(IReadOnlyList<T> groups, bool latest = false)
    {
        var others = groups.Count - ChartLimits.MostGroups;
        if (others <= 0)
            return (groups, []);
        return latest ? ([.. groups.Skip(others)], [.. groups.Take(others)]) : ([.. groups.Take(ChartLimits.MostGroups)], [.. groups.Skip(ChartLimits.MostGroups)]);
    }
}
