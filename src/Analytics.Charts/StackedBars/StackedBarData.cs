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
/// <remarks>Every part with observations is a mark. Parts of a share that exceed 1 are refused.</remarks>
/// <inheritdoc cref="ChartData" path="/param"/>
/// <param name="Bars">The groups in drawing order.</param>
/// <param name="Format">Share: values are 0 to 1 and a bar is a whole. Count and Mean: the axis starts at 0 and ends above the longest bar.</param>
/// <param name="Colours">How parts are coloured.</param>
/// <param name="Series">Names of all parts from the base up, also of parts that no bar has: it keeps a part's colour the same in every selection.
/// Null takes the parts in the order in which they occur. Outcome needs all three.</param>
/// <param name="Horizontal">Bars from left to right with names at their left: for groups with long names.</param>
public sealed record StackedBarData(
    string Title, string Unit, IReadOnlyList<StackedBar> Bars,
    ValueFormat Format = ValueFormat.Share, PartColours Colours = PartColours.Outcome, string Category = "Run", bool Horizontal = false,
    IReadOnlyList<string>? Series = null) : ChartData(Title, Unit, Format, Category, SmallN: 0)
{
    /// <summary>A lying bar that stands alone: without names, counts and numbers along it.</summary>
    internal bool IsBare { get; init; }

    internal override ChartSize Smallest => new(120, IsBare ? 40 : 60);

    internal override bool IsEmpty => Bars.All(bar => bar.N == 0 && bar.Parts.All(part => part.Value == 0));

    /// <summary>All kinds of parts: the named ones, then the others as the fullest bar has them, since one that lacks a part cannot tell its place.</summary>
    internal IReadOnlyList<string> AllSeries =>
        [.. (Series ?? []).Concat(Bars.OrderByDescending(bar => bar.Parts.Count).SelectMany(bar => bar.Parts).Select(part => part.Series)).Distinct()];

    internal override void Check()
    {
        foreach (var bar in Bars)
        {
            foreach (var part in bar.Parts)
            {
                ChartInput.RequireLength(part.Value, $"The value of '{part.Series}' in '{bar.Name}'");
                ChartInput.RequireLength(part.N, $"The count of '{part.Series}' in '{bar.Name}'");
            }

            if (Format == ValueFormat.Share && bar.Parts.Sum(part => part.Value) > 1.000001)
                throw new ArgumentException($"The parts of '{bar.Name}' add up to more than a whole; shares are between 0 and 1.");
        }
    }

    internal override StackedBarData Limited() => this with
    {
        Bars = Undrawn.Drawn(Bars, latest: !Horizontal),
        Undrawn = Undrawn.Of(Bars, Category, bar => bar.N, AllLink, latest: !Horizontal),
    };

    internal override void DrawOn(ChartPlot chart) => StackedBarChart.Draw(chart, this);

    internal override ChartTable Table()
    {
        var countInterviews = Bars.SelectMany(bar => bar.Parts).Any(part => part.Interviews is not null);
        return TableOf(Bars, bar => bar.Name)
            .ForEach(AllSeries, (table, series) =>
            {
                string? Link(StackedBar bar) => bar.Of(series).FirstOrDefault()?.Link;
                table.Number(series, bar => bar.ValueOf(series), Link)
                    .When(Format != ValueFormat.Count, t => t.Count($"{series}, n", bar => bar.Of(series).Sum(part => part.N), Link))
                    .When(countInterviews, t => t.Count($"{series}, interviews", bar => bar.Of(series).Sum(part => part.Interviews ?? part.N), Link));
            })
            .Count("n", bar => bar.N)
            .Table(Undrawn);
    }

    internal override string Told()
    {
        var (bars, last) = (Bars.Where(bar => bar.N > 0).ToArray(), AllSeries[^1]);
        return bars.Length == 0
            ? ChartDescription.NoData
            : $"{ChartDescription.Counted(bars.Length, "bar")}, {Shown.Count(bars.Sum(bar => bar.N))} {Unit}. "
                + ChartDescription.Range(last, bars.Select(bar => (bar.Name, bar.ValueOf(last))), Format);
    }
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

    internal IEnumerable<BarPart> Of(string series) => Parts.Where(part => part.Series == series);

    /// <summary>The length of a kind of part; null where nothing is known of the bar.</summary>
    internal double? ValueOf(string series) => N == 0 && !Of(series).Any() ? null : Of(series).Sum(part => part.Value);
}

/// <summary>A part of a bar.</summary>
/// <param name="Series">What the part is: "proceed".</param>
/// <param name="Value">Its length; 0 or more, a share between 0 and 1 when the chart shows shares.</param>
/// <param name="N">Observations in this part alone.</param>
/// <inheritdoc cref="ChartEvidence" path="/param"/>
public sealed record BarPart(string Series, double Value, int N, string? Link, int? Interviews = null) : ChartEvidence(N, Link, Interviews);
