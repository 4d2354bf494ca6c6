namespace Analytics.Charts.Drawing;

/// <summary>Groups that are not drawn, because there are more than a reader can take in.</summary>
internal sealed record Undrawn(int Count, string Category, int N, string? Link) : ChartEvidence(N, Link, null)
{
    /// <summary>"1,950 more positions".</summary>
    public string Words => $"{Shown.Count(Count)} more {Category.ToLowerInvariant()}{(Count == 1 ? "" : "s")}";

    /// <summary>The groups that are drawn: the first ones, or the latest ones of groups in the order of time.</summary>
    public static IReadOnlyList<T> Drawn<T>(IReadOnlyList<T> groups, bool latest = false) =>
        [.. latest ? groups.TakeLast(ChartLimits.MostGroups) : groups.Take(ChartLimits.MostGroups)];

    /// <summary>The others; null when there are none.</summary>
    public static Undrawn? Of<T>(IReadOnlyList<T> groups, string category, Func<T, int> n, string? link, bool latest = false)
    {
        T[] others = [.. latest ? groups.SkipLast(ChartLimits.MostGroups) : groups.Skip(ChartLimits.MostGroups)];
        return others.Length == 0 ? null : new(others.Length, category, others.Sum(n), link);
    }
}
