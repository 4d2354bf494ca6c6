namespace Analytics.Charts.Scatters;

/// <summary>What a scatter shows: two measurements of the same things on one scale.</summary>
/// <param name="Title">What the chart shows, for the standalone picture and the description.</param>
/// <param name="XUnit">What the first measurement is: "mean in the first interview".</param>
/// <param name="YUnit">What the second measurement is.</param>
/// <param name="Groups">Groups of dots, told apart by shape and colour.</param>
/// <param name="Low">Lower end of both axes.</param>
/// <param name="High">Upper end of both axes.</param>
/// <param name="Band">How far from the diagonal counts as no difference, in units of the axes; null draws no band.</param>
/// <param name="BandName">What the band is, for the key.</param>
/// <param name="Category">What a group is, in the singular: "Profile".</param>
/// <param name="Format">How values are written.</param>
/// <param name="Noun">What a dot counts, in the singular: "candidate".</param>
public sealed record ScatterData(
    string Title, string XUnit, string YUnit, IReadOnlyList<ScatterGroup> Groups, double Low, double High, double? Band = null,
    string BandName = "no difference", string Category = "Group", ValueFormat Format = ValueFormat.Mean, string Noun = "pair")
{
    /// <summary>What the diagonal is, for the key.</summary>
    public string IdentityName { get; init; } = "the same both times";

    /// <summary>What the second measurement is to the first, for the description: "the second time", "by the new evaluator".</summary>
    public string SecondName { get; init; } = "the second time";
}

/// <summary>A group.</summary>
/// <param name="Name">Its name; empty when the chart has only one.</param>
/// <param name="Dots">Its dots; those at the same place are counted together.</param>
public sealed record ScatterGroup(string Name, IReadOnlyList<ScatterDot> Dots);

/// <summary>A dot.</summary>
/// <param name="X">First measurement, inside the axes.</param>
/// <param name="Y">Second measurement, inside the axes.</param>
/// <param name="N">Pairs at this place; 1 or more. Drawn as area.</param>
/// <param name="Label">What it is: "C017, Data Analyst"; null says the group.</param>
/// <param name="Link">Where exactly its observations are; null when nowhere.</param>
/// <param name="Interviews">Interviews these pairs come from; null where a pair is one.</param>
public sealed record ScatterDot(double X, double Y, int N, string? Label, string? Link, int? Interviews = null);
