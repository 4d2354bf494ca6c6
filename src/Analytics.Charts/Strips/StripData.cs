namespace Analytics.Charts.Strips;

/// <summary>What a strip plot shows: the single values of every group, with a box round the middle half.</summary>
/// <remarks>Every dot is a mark; table and description hold the quartiles. Some 50 pixels a group read well. A dot outside the axis or without an observation is refused.</remarks>
/// <inheritdoc cref="ChartData" path="/param"/>
/// <param name="Groups">Groups from top to bottom.</param>
/// <param name="Low">Lower end of the value axis.</param>
/// <param name="High">Upper end of the value axis.</param>
/// <param name="SmallN">Groups with fewer observations get no box: quartiles of a handful mean nothing.</param>
public sealed record StripData(
    string Title, string Unit, IReadOnlyList<StripGroup> Groups, double Low, double High,
    ValueFormat Format = ValueFormat.Mean, string Category = "Profile", int SmallN = 8) : ChartData(Title, Unit, Format, Category, SmallN)
{
    internal override bool IsEmpty => Groups.All(group => group.N == 0);

    internal override void Check()
    {
        ChartInput.RequireAxis(Low, High);
        foreach (var (group, dot) in Groups.SelectMany(group => group.Dots.Select(dot => (group, dot))))
        {
            ChartInput.RequireInside(dot.Value, Low, High, $"A value of '{group.Name}'");
            ChartInput.RequireSome(dot.N, $"A dot of '{group.Name}'");
        }
    }

    internal override StripData Limited() => this with { Groups = Undrawn.Drawn(Groups), Undrawn = Undrawn.Of(Groups, Category, group => group.N, AllLink) };

    internal override void DrawOn(ChartPlot chart) => StripPlot.Draw(chart, this);

    internal override ChartTable Table() => TableOf(Groups, group => group.Name)
        .Number("lowest", group => group.Quantile(0))
        .Number("lower quartile", group => group.Quantile(0.25))
        .Number("median", group => group.Quantile(0.5))
        .Number("upper quartile", group => group.Quantile(0.75))
        .Number("highest", group => group.Quantile(1))
        .Count("n", group => group.N)
        .When(Groups.Any(group => group.Note.Length > 0), table => table.Text("note", group => group.Note))
        .Table(Undrawn);

    internal override string Told()
    {
        var medians = Groups.Where(group => group.N > 0).Select(group => $"{group.Name} {Shown.Value(group.Quantile(0.5), Format)}, {Shown.N(group.N)}");
        var notes = string.Concat(Groups.Where(group => group.Note.Length > 0).Select(group => $" {group.Name}: {ChartDescription.Sentence(group.Note)}"));
        return $"Median {Unit}: {string.Join("; ", medians)}.{notes}";
    }
}

/// <summary>A group.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Dots">Its values; the same value of several observations is one dot with their number, or several dots.</param>
public sealed record StripGroup(string Name, IReadOnlyList<StripDot> Dots)
{
    /// <summary>A few words under the group's dots, such as how it compares with its neighbour; empty for none.</summary>
    public string Note { get; init; } = "";

    /// <summary>Observations in the group.</summary>
    public int N => Dots.Sum(dot => dot.N);

    /// <summary>The dots in the order of their values.</summary>
    internal StripDot[] Ascending => [.. Dots.OrderBy(dot => dot.Value)];

    /// <summary>The value below which a share of the observations lies, interpolated (Hyndman and Fan 1996, type 7); null without any.</summary>
    internal double? Quantile(double share)
    {
        if (N == 0)
            return null;
        var (dots, place) = (Ascending, (N - 1) * share);
        double ValueAt(double rank)
        {
            var passed = 0;
            return dots.First(dot => rank < (passed += dot.N)).Value;
        }

        var (below, above) = (ValueAt(Math.Floor(place)), ValueAt(Math.Ceiling(place)));
        return below + ((above - below) * (place - Math.Floor(place)));
    }
}

/// <summary>A value.</summary>
/// <param name="Value">The value, inside the axis.</param>
/// <param name="N">Observations with this value; 1 or more. Drawn as area.</param>
/// <param name="Label">What it is: "C017 in run 2026-09-07", or null to say the group and the value.</param>
/// <inheritdoc cref="ChartEvidence" path="/param"/>
public sealed record StripDot(double Value, int N, string? Label, string? Link) : ChartEvidence(N, Link, null);
