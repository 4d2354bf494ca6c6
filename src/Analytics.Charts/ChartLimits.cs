namespace Analytics.Charts;

/// <summary>How much a chart draws. What is beyond is counted in words, "1,950 more", with a link to all.</summary>
public static class ChartLimits
{
    /// <summary>Most bars, rows, columns, lines or groups of a chart.</summary>
    public const int MostGroups = 50;

    /// <summary>Most panels of small multiples at a time; the others are on further pages.</summary>
    public const int MostPanels = 24;

    /// <summary>How many of a number of groups are drawn: for the height of a chart that grows with them.</summary>
    /// <param name="groups">Groups that there are.</param>
    public static int Drawn(int groups) => Math.Min(groups, MostGroups);
}
