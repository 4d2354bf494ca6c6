using System.Text.Json.Serialization;

namespace Analytics.Calibration.Fairness;

/// <summary>What a row of a parity table is.</summary>
public enum ParityStatus
{
    /// <summary>The group with the best rate, which the others are held against.</summary>
    Reference,

    /// <summary>Held against the reference.</summary>
    Compared,

    /// <summary>Not compared, with the reason.</summary>
    Excluded,

    /// <summary>Candidates who did not say.</summary>
    Unknown,
}

/// <summary>One of the two rates of a group: selection, or scoring (above the median of all).</summary>
/// <param name="Candidates">Candidates it is taken over.</param>
/// <param name="Counted">Candidates selected, or above the median.</param>
/// <param name="Rate">Their share.</param>
/// <param name="Ratio">Rate over the reference group's; null where it is not compared.</param>
/// <param name="Low">Lower end of Katz's interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="P">Fisher's exact p value against the reference.</param>
/// <param name="PAdjusted">The same, Benjamini-Hochberg over the groups of the table.</param>
public sealed record GroupRate(long Candidates, long Counted, double? Rate, double? Ratio, double? Low, double? High, double? P, double? PAdjusted);

/// <summary>One group.</summary>
/// <param name="Group">Its name; "unknown" for those who did not say.</param>
/// <param name="Candidates">Candidates in it; null below five, which is written "&lt;5".</param>
/// <param name="Status">What the row is.</param>
/// <param name="Selection">How many are selected; null where there are fewer than five candidates.</param>
/// <param name="Scoring">How many score above the median of all.</param>
/// <param name="WithinProfiles">Mantel-Haenszel ratio of selection rates with profiles held alike; null where it is not compared.</param>
/// <param name="Reason">Why it is not compared; null where it is.</param>
public sealed record ParityRow(
    string Group, long? Candidates, ParityStatus Status, GroupRate? Selection, GroupRate? Scoring, Estimate? WithinProfiles, string? Reason)
{
    /// <summary>p value of <see cref="WithinProfiles"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? PWithinProfiles { get; init; }
}

/// <summary>The groups of one attribute, or of two crossed.</summary>
/// <param name="Attribute">The attribute, or two joined by " x ".</param>
/// <param name="Rows">Groups by name, those who did not say last.</param>
public sealed record ParityTable(string Attribute, IReadOnlyList<ParityRow> Rows);

/// <summary>Parity between groups of candidates.</summary>
/// <param name="Source">Where the groups come from.</param>
/// <param name="From">First day of the interviews.</param>
/// <param name="To">Last day.</param>
/// <param name="Median">The median of all candidates' means, which scoring rates are counted from; null without scores.</param>
/// <param name="Tables">One per attribute, then one per pair of attributes.</param>
public sealed record ParityReport(string Source, DateOnly? From, DateOnly? To, double? Median, IReadOnlyList<ParityTable> Tables);
