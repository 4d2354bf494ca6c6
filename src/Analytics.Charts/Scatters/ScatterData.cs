namespace Analytics.Charts.Scatters;

/// <summary>What a scatter shows: two measurements of the same things on one scale.</summary>
/// <remarks>Every dot is a mark; those of a group at one place are one with their number. Squarish reads best. One outside the axes or without an observation is refused.</remarks>
/// <inheritdoc cref="ChartData" path="/param"/>
/// <param name="XUnit">What the first measurement is: "mean in the first interview".</param>
/// <param name="YUnit">What the second measurement is.</param>
/// <param name="Groups">Groups of dots, told apart by shape and colour.</param>
/// <param name="Low">Lower end of both axes.</param>
/// <param name="High">Upper end of both axes.</param>
/// <param name="Band">How far from the diagonal counts as no difference, in units of the axes; null draws no band.</param>
/// <param name="BandName">What the band is, for the key.</param>
/// <param name="Noun">What a dot counts, in the singular: "candidate".</param>
public sealed record ScatterData(
    string Title, string XUnit, string YUnit, IReadOnlyList<ScatterGroup> Groups, double Low, double High, double? Band = null,
    string BandName = "no difference", string Category = "Group", ValueFormat Format = ValueFormat.Mean, string Noun = "pair")
    : ChartData(Title, YUnit, Format, Category, SmallN: 0)
{
    /// <summary>What the diagonal is, for the key.</summary>
    public string IdentityName { get; init; } = "the same both times";

    /// <summary>What the second measurement is to the first, for the description: "the second time", "by the new evaluator".</summary>
    public string SecondName { get; init; } = "the second time";

    internal override bool IsEmpty => Groups.All(group => group.Dots.Count == 0);

    private IEnumerable<(ScatterGroup Group, ScatterDot Dot)> Dots => Groups.SelectMany(group => group.Dots.Select(dot => (group, dot)));

    internal override void Check()
    {
        ChartInput.RequireAxis(Low, High);
        if (Band is { } band)
            ChartInput.RequireLength(band, "The band");
        foreach (var (group, dot) in Dots)
        {
            ChartInput.RequireInside(dot.X, Low, High, $"A first value of '{group.Name}'", "axes");
            ChartInput.RequireInside(dot.Y, Low, High, $"A second value of '{group.Name}'", "axes");
            ChartInput.RequireSome(dot.N, $"A dot of '{group.Name}'");
        }
    }

    internal override ScatterData Limited() => this with { Groups = [.. Groups.Select(ScatterPlaces.Counted)] };

    internal override void DrawOn(ChartPlot chart) => ScatterPlot.Draw(chart, this);

    internal override ChartTable Table() => TableOf(Dots, row => row.Group.Name)
        .Text(Noun.Length == 0 ? "Label" : char.ToUpperInvariant(Noun[0]) + Noun[1..], row => row.Dot.Label)
        .Number(XUnit, row => row.Dot.X)
        .Number(YUnit, row => row.Dot.Y)
        .Number("difference", row => row.Dot.Y - row.Dot.X)
        .Evidence(row => row.Dot)
        .Table();

    internal override string Told()
    {
        int Count(Func<ScatterDot, bool> which) => Dots.Where(row => which(row.Dot)).Sum(row => row.Dot.N);
        var (all, higher, lower) = (Count(_ => true), Count(dot => dot.Y > dot.X), Count(dot => dot.Y < dot.X));
        var band = Band is { } reach
            ? $" Outside the band of {Shown.Value(reach, Format)} round the diagonal ({BandName}): {Shown.Count(Count(dot => Math.Abs(dot.Y - dot.X) > reach + 1e-9))}."
            : "";
        return $"{ChartDescription.Counted(all, Noun)}: {Shown.Count(higher)} higher {SecondName}, {Shown.Count(lower)} lower, {Shown.Count(all - higher - lower)} the same.{band}";
    }
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
/// <inheritdoc cref="ChartEvidence" path="/param"/>
public sealed record ScatterDot(double X, double Y, int N, string? Label, string? Link, int? Interviews = null) : ChartEvidence(N, Link, Interviews);
