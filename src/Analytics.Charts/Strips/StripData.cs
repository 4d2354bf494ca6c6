namespace Analytics.Charts.Strips;

/// <summary>What a strip plot shows: the single values of every group, with a box round the middle half.</summary>
/// <param name="Title">What the chart shows, for the standalone picture and the description.</param>
/// <param name="Unit">What the value axis measures: "interview mean (1 to 5)".</param>
/// <param name="Groups">Groups from top to bottom.</param>
/// <param name="Low">Lower end of the value axis.</param>
/// <param name="High">Upper end of the value axis.</param>
/// <param name="Format">How values are written.</param>
/// <param name="Category">What a group is, in the singular: "Profile".</param>
/// <param name="SmallN">Groups with fewer observations get no box: quartiles of a handful mean nothing.</param>
public sealed record StripData(
    string Title, string Unit, IReadOnlyList<StripGroup> Groups, double Low, double High,
    ValueFormat Format = ValueFormat.Mean, string Category = "Profile", int SmallN = 8) : GroupedData;

/// <summary>A group.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Dots">Its values; the same value of several observations is one dot with their number, or several dots.</param>
public sealed record StripGroup(string Name, IReadOnlyList<StripDot> Dots)
{
    /// <summary>A few words under the group's dots, such as how it compares with its neighbour; empty for none.</summary>
    public string Note { get; init; } = "";

    /// <summary>Observations in the group.</summary>
    public int N => Dots.Sum(dot => dot.N);
}

/// <summary>A value.</summary>
/// <param name="Value">The value, inside the axis.</param>
/// <param name="N">Observations with this value; 1 or more. Drawn as area.</param>
/// <param name="Label">What it is: "C017 in run 2026-09-07", or null to say the group and the value.</param>
/// <param name="Link">Where exactly these observations are; null when nowhere.</param>
public sealed record StripDot(double Value, int N, string? Label, string? Link);
