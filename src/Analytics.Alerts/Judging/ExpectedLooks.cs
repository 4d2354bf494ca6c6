namespace Analytics.Alerts.Judging;

/// <summary>How many looks a year is expected to have, from the loads seen.</summary>
public static class ExpectedLooks
{
    /// <summary>The fewest that are expected: a load a week.</summary>
    public const int Least = 52;

    /// <summary>The most.</summary>
    public const int Most = 5000;

    private const double Year = 365;
    private const double ShortestStretch = 30;

    /// <summary>The loads of the last 365 days; where the first is younger, as many as its time tells of a year, of 30 days at least.</summary>
    /// <param name="loads">When each load was done, UTC.</param>
    /// <param name="now">The time, UTC.</param>
    public static int Of(IReadOnlyCollection<DateTime> loads, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(loads);
        var recent = loads.Where(at => (now - at).TotalDays < Year).ToList();
        if (recent.Count == 0) return Least;
        var days = Math.Clamp((now - recent.Min()).TotalDays, ShortestStretch, Year);
        return (int)Math.Clamp(Math.Ceiling(recent.Count * Year / days), Least, Most);
    }
}
