namespace Analytics.Charts.StackedBars;

/// <summary>How the parts of a stacked bar are coloured.</summary>
public enum PartColours
{
    /// <summary>Unordered parts: one colour of the categorical palette each.</summary>
    Categorical,

    /// <summary>Ordered parts, little to much: one hue, light to strong.</summary>
    Ordered,

    /// <summary>Three parts, bad, undecided, good: orange, hatched grey, blue.</summary>
    Outcome,
}

/// <summary>What a stacked bar chart shows: parts of a whole per group.</summary>
/// <param name="Title">What the chart shows, for the standalone picture and the description.</param>
/// <param name="Unit">What is counted, in the plural: "interviews".</param>
/// <param name="Bars">The groups in drawing order.</param>
/// <param name="Format">Share: values are 0 to 1 and a bar is a whole. Count and Mean: the axis starts at 0 and ends above the longest bar.</param>
/// <param name="Colours">How parts are coloured.</param>
/// <param name="Series">Names of all parts from the base up, also of parts that no bar has: it keeps a part's colour the same in every selection.
/// Null takes the parts in the order in which they occur. Outcome needs all three.</param>
/// <param name="Category">What a bar is, in the singular: "Run".</param>
/// <param name="Horizontal">Bars from left to right with names at their left: for groups with long names.</param>
public sealed record StackedBarData(
    string Title, string Unit, IReadOnlyList<StackedBar> Bars,
    ValueFormat Format = ValueFormat.Share, PartColours Colours = PartColours.Outcome, string Category = "Run", bool Horizontal = false,
    IReadOnlyList<string>? Series = null) : GroupedData
{
    /// <summary>A lying bar that stands alone: without names, counts and numbers along it.</summary>
    internal bool IsBare { get; init; }
}

/// <summary>One bar.</summary>
/// <param name="Label">Short name on the axis.</param>
/// <param name="LongLabel">Name for marks and table; null takes the short one.</param>
/// <param name="Parts">Parts from the base up; a bar without observations has none.</param>
public sealed record StackedBar(string Label, string? LongLabel, IReadOnlyList<BarPart> Parts)
{
    /// <summary>Observations in the whole bar: the sum of its parts.</summary>
    public int N => Parts.Sum(part => part.N);

    internal string Name => LongLabel ?? Label;
}

/// <summary>A part of a bar.</summary>
/// <param name="Series">What the part is: "proceed".</param>
/// <param name="Value">Its length; 0 or more, a share between 0 and 1 when the chart shows shares.</param>
/// <param name="N">Observations in this part alone.</param>
/// <param name="Link">Where exactly these observations are listed; null when nowhere.</param>
/// <param name="Interviews">Interviews these observations come from, where an observation is not an interview; null where it is one.</param>
public sealed record BarPart(string Series, double Value, int N, string? Link, int? Interviews = null);
